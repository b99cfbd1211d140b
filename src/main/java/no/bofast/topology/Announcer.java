package no.bofast.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import no.bofast.disclosure.release.Drawn;
import no.bofast.disclosure.release.MadeBefore;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.ReleaseBook;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.Cell;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.released.ReleasedWarning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes releases and the country's numbers of each day, and looks for alerts in releases. For one thread.
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
    private Optional<LocalDate> told;

    /** @param made goes on after this */
    Announcer(
            MadeBefore made,
            ReleaseKey key,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            ReleasedWarning warning) {
        this.book = ReleaseBook.after(made, key, municipalities);
        this.warning = warning;
        this.unseen = new ArrayList<>(made.releases());
        this.told = made.drawn().map(Drawn::through);
    }

    void add(Cell cell, LocalDate registeredOn, int change) {
        book.add(cell, registeredOn, change);
    }

    /** What is to be told when the clock shows a date. */
    PublicNews until(LocalDate clock) {
        List<Announcement> announcements = book.until(clock).stream()
                .map(release -> new Announcement(release, alerts(release)))
                .toList();
        return new PublicNews(announcements, day());
    }

    private Optional<PublicNews.Day> day() {
        if (book.drawnThrough().equals(told)) {
            return Optional.empty();
        }
        told = book.drawnThrough();
        return book.drawn().map(drawn -> new PublicNews.Day(drawn, book.today().orElseThrow()));
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
