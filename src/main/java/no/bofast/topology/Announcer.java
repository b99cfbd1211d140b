package no.bofast.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.ReleaseBook;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.Cell;
import no.bofast.warning.AlertChange;
import no.bofast.warning.released.ReleasedWarning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes releases, and looks for alerts in them. For one thread.
 *
 * <p>A fault of early warning never holds a release up: there are no alerts for the public then, until a restart.
 */
final class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final ReleaseBook book;
    private final ReleasedWarning warning;
    /** Those of which early warning knows nothing yet. */
    private final List<Release> unseen;

    private boolean isWarningLost;

    /** @param made the releases that were made before, in their order */
    Announcer(Collection<Release> made, ReleaseKey key, ReleasedWarning warning) {
        this.book = ReleaseBook.after(made, key);
        this.warning = warning;
        this.unseen = new ArrayList<>(made);
    }

    void add(Cell cell, LocalDate registeredOn, int change) {
        book.add(cell, registeredOn, change);
    }

    /** What is to be told when the clock shows a date, the earliest first. */
    List<Announcement> until(LocalDate clock) {
        return book.until(clock).stream()
                .map(release -> new Announcement(release, alerts(release)))
                .toList();
    }

    private List<AlertChange> alerts(Release release) {
        if (isWarningLost) {
            return List.of();
        }
        try {
            unseen.forEach(warning::take);
            unseen.clear();
            return warning.take(release);
        } catch (RuntimeException bug) {
            isWarningLost = true;
            LOG.error(
                    "early warning failed at release {}: no alerts for the public until a restart",
                    release.covered(),
                    bug);
            return List.of();
        }
    }
}
