package no.bofast.subscription;

import no.bofast.warning.AlertChange;

/**
 * A change of an alert as it was published.
 *
 * @param key tells the change from every other; a revision has the same key
 * @param position where it stands among all that was published
 * @param isWithdrawn whether this takes the change back
 */
public record AlertNews(String key, long position, AlertChange change, boolean isWithdrawn) {

    /** What a message says when it tells this. */
    public Told told() {
        return new Told(key, change.alertId(), change.registerDate(), isWithdrawn);
    }
}
