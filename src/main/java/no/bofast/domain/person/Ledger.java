package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.CountSink;
import no.bofast.domain.LedgerEntry;

/**
 * What one person contributes to all counts, as a function of the person's events and the date that the register clock
 * shows ({@code domain.md}, sections 2 and 3), under a {@link Counting}.
 *
 * <p>For example a man settled in Alta on 1 March 2015, registered on 5 March: {@code +1} to Alta's cohort of 2015 and, dated
 * 5 March, to Alta's settled of March 2015. When his move to Oslo on 1 August 2017 is registered, on 9 August, the ledger less the
 * earlier one is {@code +1} to the departures of that cohort after two years, to the flow from Alta to Oslo and, dated 9 August, to
 * Alta's departures and Oslo's arrivals of August 2017; and {@code -1} and {@code +1} to the residents of Alta and Oslo.
 *
 * <p>Dated cells: for each register time of an event, the counts known then less those known just before. Other cells: the
 * counts known at the clock. The difference of two ledgers is the only way in which counts change; late, repeated,
 * corrected and annulled events need no rule of their own.
 */
public record Ledger(EventSet events, LocalDate clock, Counting counting) {

    /** Nobody's: it counts nothing, whatever the counting. */
    public static final Ledger EMPTY = new Ledger(EventSet.EMPTY, LocalDate.MIN, Counting.OF_0_1_0);

    /** All that the person contributes. */
    public Map<LedgerEntry, Integer> counts() {
        return since(EMPTY);
    }

    /** What to add to the counts of an earlier ledger of the same person to get this one's: this less the earlier. */
    public Map<LedgerEntry, Integer> since(Ledger earlier) {
        SignedCounts changes = new SignedCounts();
        since(earlier, changes);
        return changes.toMap();
    }

    /**
     * Hands over the same, in parts that add up to it.
     *
     * @return the date on which the register clock will confirm a departure that is provisional now
     */
    public Optional<LocalDate> since(Ledger earlier, CountSink changes) {
        boolean isRecounted = countsOtherThan(earlier);
        int shared = isRecounted ? 0 : events.sharedWith(earlier.events);
        Timeline timeline = events.timeline(counting);
        Knowledge common = timeline.knownByFirst(shared);
        Knowledge now = timeline.countRest(changes, 1);
        Knowledge then = earlier.events.events().size() == shared ? common : earlier.takeAwaySince(shared, changes);
        Optional<LocalDate> nextConfirmation = now.nextConfirmation(clock);
        new PresentDifference(this, now, earlier, then, changes).count();
        return nextConfirmation;
    }

    private boolean countsOtherThan(Ledger earlier) {
        return !earlier.events.events().isEmpty() && !counting.equals(earlier.counting);
    }

    /** Takes away what becomes known by the events behind the first ones; returns what is known in the end. */
    private Knowledge takeAwaySince(int first, CountSink changes) {
        Timeline timeline = events.timeline(counting);
        timeline.knownByFirst(first);
        return timeline.countRest(changes, -1);
    }
}
