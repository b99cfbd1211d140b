package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.Optional;
import no.bofast.domain.CountSink;

/**
 * The dated counts of what is known of a person at one register date, less those of what was known just before: a change of one
 * fact in thousands counts what it changes, and little else. So do the days of residence, which aren't dated: the differences of all
 * register dates add up to them.
 */
final class DatedDifference {

    private final StretchFindings now;
    private final StretchFindings then;
    private final boolean isWhole;
    private final DatedCounts more;
    private final DatedCounts less;

    DatedDifference(
            StretchFindings now,
            StretchFindings then,
            Counting counting,
            CountSink counts,
            LocalDate registeredOn,
            int sign) {
        this.now = now;
        this.then = then;
        this.isWhole = counting.isWhole();
        this.more = new DatedCounts(now.knowledge(), counting, counts, registeredOn, sign);
        this.less = new DatedCounts(then.knowledge(), counting, counts, registeredOn, -sign);
    }

    void countOf(Iterable<Stretch> stretches) {
        countOnce();
        boolean isAlike = now.knowledge().countsMovesAs(then.knowledge());
        for (Stretch stretch : stretches) {
            if (!isAlike || !stretch.isCounted() || isOfOtherFirstMove(stretch)) {
                countSteps(stretch, isAlike);
                countArrivals(stretch, isAlike);
            }
        }
    }

    /** What there is one of at most: the settlement, the departure, the loss; and the families, of which most people have none. */
    private void countOnce() {
        Optional<Residence> found = now.knowledge().residence();
        Optional<Residence> earlier = then.knowledge().residence();
        boolean isAlike = now.knowledge().countsSettlementAs(then.knowledge());
        if (!isAlike) {
            less.settlement();
            more.settlement();
        }
        if (!isAlike || !found.map(Residence::departure).equals(earlier.map(Residence::departure))) {
            less.departure();
            more.departure();
        }
        if (!isAlike || !found.map(Residence::loss).equals(earlier.map(Residence::loss))) {
            less.loss();
            more.loss();
        }
        if (!isAlike || !found.map(Residence::memberships).equals(earlier.map(Residence::memberships))) {
            less.memberships();
            more.memberships();
        }
    }

    /** Whether a move here has become the departure, or is it no more. */
    private boolean isOfOtherFirstMove(Stretch stretch) {
        return !now.firstMove().equals(then.firstMove()) && (now.isFirstMoveIn(stretch) || then.isFirstMoveIn(stretch));
    }

    private void countSteps(Stretch stretch, boolean isAlike) {
        ListDifference.of(stretch.passage().steps(), stretch.counted().steps(), isAlike)
                .handOver(more::step, less::step);
    }

    private void countArrivals(Stretch stretch, boolean isAlike) {
        if (isWhole) {
            ListDifference.of(
                            now.arrivals(stretch, stretch.passage()),
                            then.arrivals(stretch, stretch.counted()),
                            isAlike)
                    .handOver(more::arrival, less::arrival);
        }
    }
}
