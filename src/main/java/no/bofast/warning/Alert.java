package no.bofast.warning;

import java.time.LocalDate;
import no.bofast.warning.baseline.NationCounts;

/**
 * A running alert.
 *
 * @param raised what it was raised on
 * @param peak the strongest finding ever
 * @param rise how many times the usual the peak was, at least {@link Day#LEAST_RISE}
 * @param shortSince epoch day since which the evidence falls short of the severity; {@link #NEVER} if it doesn't
 * @param noneSince epoch day since which there is evidence for no severity at all; {@link #NEVER} if there is
 * @param overSince epoch day since which the last months are as expected; {@link #NEVER} if they aren't
 */
record Alert(
        String id,
        Seen raised,
        Seen peak,
        double rise,
        Severity severity,
        long shortSince,
        long noneSince,
        long overSince) {

    static final long NEVER = Long.MAX_VALUE;

    /** A finding, and the register date on which it was found. */
    record Seen(LocalDate on, Finding finding) {

        double rise() {
            return Math.max(Day.LEAST_RISE, finding.rise());
        }

        Moment moment() {
            return new Moment(on, finding.rule(), finding.severity(), finding.evidence());
        }
    }

    static Alert raised(String id, Seen first) {
        return new Alert(id, first, first, first.rise(), first.finding().severity(), NEVER, NEVER, NEVER);
    }

    Alert at(Severity changed) {
        return new Alert(id, raised, peak, rise, changed, NEVER, noneSince, overSince);
    }

    /** The same after something was found again. */
    Alert found(Seen again) {
        return Finding.stronger(peak.finding(), again.finding()) == peak.finding()
                ? this
                : new Alert(id, raised, again, again.rise(), severity, shortSince, noneSince, overSince);
    }

    /** Whether what was found is more than its peak told: another look at the same may show it stronger, and is no graver. */
    boolean isNews(Seen again, NationCounts counts) {
        return again.finding().isNewsAfter(peak.finding(), counts);
    }

    Alert onDay(long day, boolean isShort, boolean isNone, boolean isOver) {
        return new Alert(
                id,
                raised,
                peak,
                rise,
                severity,
                since(shortSince, day, isShort),
                since(noneSince, day, isNone),
                since(overSince, day, isOver));
    }

    private static long since(long before, long day, boolean is) {
        return is ? Math.min(before, day) : NEVER;
    }

    /** Whether what it was raised on or its peak stands by what is known by now: if neither does, it never was. */
    boolean standsBy(NationCounts counts) {
        return raised.finding().standsBy(counts) || peak.finding().standsBy(counts);
    }
}
