package no.bofast.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Today;
import no.bofast.domain.Cell;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.forecast.Prospect;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;

/** Is told everything that the monitor publishes, by one thread, in the order of publication. */
public interface FeedListener {

    void count(Cell cell, CellCount count);

    void outlook(Outlook outlook);

    /**
     * A change of an alert, or a revision of one.
     *
     * @param key tells the change; the newest of a key holds
     * @param isWithdrawn whether the change is no longer part of the history
     */
    void alert(String key, AlertChange change, boolean isWithdrawn);

    /** A request to settle people, or a decision to; may be told again. */
    default void settling(SettlingStatement statement) {}

    /** What was to be expected at the beginning of a month; without series when it isn't kept any more. */
    default void forecast(Prospect prospect) {}

    /**
     * How far the monitor has come.
     *
     * @param positions offset of the next event of each input partition
     */
    void progress(Instant registerClock, List<Long> positions);

    /** Distinct bad events so far, by reason. */
    void deadLetters(Map<RejectionReason, Long> byReason);

    /** What the public may see from now on. */
    default void release(Release release) {}

    /** What the public may see of the country from now on. */
    default void today(Today today) {}

    /** All that was published by now has been told. */
    default void caughtUp() {}
}
