package no.bofast.subscription;

import java.util.Optional;
import no.bofast.disclosure.Audience;
import no.bofast.warning.AlertChange;

/**
 * A change of an alert as it was published.
 *
 * @param key tells the change from every other; a revision has the same key
 * @param position where it stands among all that was published
 * @param since where it was published first; of a revision, that of what it revises
 * @param returns how often the change was taken back before, and came back
 * @param isWithdrawn whether this takes the change back
 */
public record AlertNews(String key, long position, long since, int returns, AlertChange change, boolean isWithdrawn) {

    /** Something that nothing was published of before. */
    public static AlertNews first(String key, long position, AlertChange change) {
        return new AlertNews(key, position, position, 0, change, false);
    }

    /**
     * What is published at a position.
     *
     * @param before what was published last under the same key
     */
    public static AlertNews after(
            Optional<AlertNews> before, String key, long position, AlertChange change, boolean isWithdrawn) {
        Optional<AlertNews> revised = before.filter(news -> news.isWithdrawn == isWithdrawn);
        boolean isBack = !isWithdrawn && before.isPresent() && revised.isEmpty();
        int returns = before.map(AlertNews::returns).orElse(0) + (isBack ? 1 : 0);
        return new AlertNews(
                key, position, revised.map(AlertNews::since).orElse(position), returns, change, isWithdrawn);
    }

    /** Whether it is of those that a reader is told: exact where they see exact counts, found in releases elsewhere. */
    public boolean isFor(Audience reader) {
        return change.isReleased() != reader.seesExactly(Optional.of(change.municipality()));
    }

    /** What a message says when it tells this. */
    public Told told() {
        return new Told(key, change.alertId(), change.registerDate(), isWithdrawn, returns);
    }
}
