package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.function.Function;
import no.bofast.domain.CountSink;

/**
 * The counts of how things stand with one person, less those of how they stood when an earlier ledger was made: only of what has
 * changed, since most is as it was.
 */
final class PresentDifference {

    private final Ledger ledger;
    private final Ledger earlier;
    private final CountSink counts;
    private final Knowledge now;
    private final Knowledge then;
    private final LocalDate clock;
    private final LocalDate earlierClock;
    private final PresentCounts more;
    private final PresentCounts less;
    /** Whether what is the same is counted in the same cells. */
    private final boolean isAlike;

    /**
     * @param now what is known of the first ledger's person, by its clock
     * @param then what is known by the other ledger
     */
    PresentDifference(Ledger ledger, Knowledge now, Ledger earlier, Knowledge then, CountSink counts) {
        this.now = now;
        this.then = then;
        this.clock = ledger.clock();
        this.earlierClock = earlier.clock();
        this.more = new PresentCounts(now, ledger.counting(), clock, counts, 1);
        this.less = new PresentCounts(then, earlier.counting(), earlierClock, counts, -1);
        this.ledger = ledger;
        this.earlier = earlier;
        this.counts = counts;
        this.isAlike = ledger.counting().equals(earlier.counting()) && now.countsSettlementAs(then);
    }

    void count() {
        if (!isAlike) {
            less.settlement();
            more.settlement();
        }
        if (isOfOtherDeparture()) {
            less.departure();
            more.departure();
        }
        if (isOther(Residence::departure) || isOther(Residence::onward)) {
            less.onward();
            more.onward();
        }
        if (isOther(Residence::loss)) {
            less.loss();
            more.loss();
        }
        if (isOther(Residence::stay)) {
            less.stay();
            more.stay();
        }
        if (!isAlike || !now.unresolved().equals(then.unresolved())) {
            less.unresolved();
            more.unresolved();
        }
        if (hasSide() && (isOfOtherDeparture() || !isToldAlike())) {
            new SideCounts(then, earlier.counting(), earlierClock, counts, -1).count();
            new SideCounts(now, ledger.counting(), clock, counts, 1).count();
        }
    }

    private boolean hasSide() {
        return !now.side().isEmpty() || !then.side().isEmpty();
    }

    private boolean isToldAlike() {
        return now.side().equals(then.side()) && now.moves().equals(then.moves());
    }

    private boolean isOfOtherDeparture() {
        return isOther(Residence::departure) || isConfirmed(now, clock) != isConfirmed(then, earlierClock);
    }

    private boolean isOther(Function<Residence, Object> part) {
        return !isAlike || !now.residence().map(part).equals(then.residence().map(part));
    }

    private static boolean isConfirmed(Knowledge known, LocalDate clock) {
        return known.residence()
                .flatMap(Residence::departure)
                .filter(departure -> departure.isConfirmedOn(clock))
                .isPresent();
    }
}
