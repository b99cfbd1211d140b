package no.bofast.warning;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.bofast.domain.MonthNumber;
import no.bofast.warning.baseline.Baseline;
import no.bofast.warning.baseline.Course;
import no.bofast.warning.baseline.Dispersion;
import no.bofast.warning.baseline.NationCounts;

/**
 * The close of a register date: what is known by then, and what was to be expected of what is registered by then.
 *
 * <p>A view of counts that move on: valid until the next date is reached.
 */
final class Day {

    /** Months back over which a reporting delay matters. */
    private static final int DELAY_MONTHS = 12;

    /** The least rise that is out of the question where a municipality is said to be as expected again. */
    static final double LEAST_RISE = 2;

    /** Months that must be as expected for a rise to be over, where there are departures enough to tell. */
    private static final int LEAST_QUIET = 3;

    /** The longest window of a surge: what lies before it is no evidence any more. */
    private static final int MOST_QUIET = 12;

    private final LocalDate date;
    private final NationCounts counts;
    private final Baseline baseline;
    private final Course[] courses;
    private final BitSet moved;
    private final double[] shares = new double[DELAY_MONTHS + 1];
    private final double[] seasons;
    private final double[] deviations = new double[DELAY_MONTHS + 1];
    /** Once it is asked for: the same for all municipalities. */
    private PeerShares peerShares;

    /** @param moved places of the courses that are not what they were the day before, or of all as a month begins */
    Day(LocalDate date, NationCounts counts, Baseline baseline, BitSet moved) {
        this.date = date;
        this.counts = counts;
        this.baseline = baseline;
        this.courses = baseline.courses();
        this.moved = moved;
        for (int lag = 1; lag <= DELAY_MONTHS; lag++) {
            long age = date.toEpochDay() - MonthNumber.lastDay(baseline.month() - lag);
            shares[lag] = baseline.delay().share(age);
            deviations[lag] = Math.sqrt(baseline.delay().relativeVariance(age));
        }
        shares[0] = 1;
        seasons = new double[courses[0].lastLag() + 1];
        for (int lag = 0; lag < seasons.length; lag++) {
            seasons[lag] = baseline.season(baseline.month() - lag);
        }
    }

    LocalDate date() {
        return date;
    }

    NationCounts counts() {
        return counts;
    }

    Baseline baseline() {
        return baseline;
    }

    /** The open month. */
    int month() {
        return baseline.month();
    }

    /** Which shares of those settled in the last complete years have left municipalities. */
    PeerShares peerShares(LevelSettings settings) {
        if (peerShares == null) {
            int through = MonthNumber.year(month()) - 1;
            int from = through - settings.settlementYears() + 1;
            peerShares = PeerShares.of(counts, from, through, settings.leastSettled());
        }
        return peerShares;
    }

    /** Variance over mean of counts of people: that of decisions, times how many people one of them moves. */
    double dispersionOfPeople() {
        return baseline.dispersion().within() * peopleOfADecision();
    }

    /** How many people a decision moves in the whole country, as far as families are known. */
    double peopleOfADecision() {
        int from = month() - baseline.settings().hazardMonths();
        double people = counts.nation().departures(from, month() - 1);
        double decisions = counts.nation().decisions(from, month() - 1);
        return decisions > 0 ? Math.max(1, people / decisions) : 1;
    }

    /** Places of which something became known, from the first municipality on; as a month begins, all. */
    IntStream movedPlaces() {
        return moved.stream().filter(place -> place > 0);
    }

    /** Number of places, that of {@code 0000} included. */
    int places() {
        return courses.length;
    }

    Course course(int place) {
        return courses[place];
    }

    /** Share of a month's departures usually registered by now; 1 for the open month, which is judged as a whole. */
    double share(int lag) {
        return lag <= DELAY_MONTHS ? shares[lag] : 1;
    }

    /** Departures expected in some months and registered by now. */
    double expected(int place, Span span) {
        double sum = 0;
        for (int lag = span.fromLag(); lag <= span.throughLag(); lag++) {
            sum += expected(place, lag);
        }
        return sum;
    }

    double expected(int place, int lag) {
        return share(lag) * courses[place].expected(lag);
    }

    /** How many people left in some months. */
    int people(int place, Span span) {
        return counts.municipality(place).departures(month() - span.throughLag(), month() - span.fromLag());
    }

    /** The decisions of some months: whoever only accompanied others of the family counts for none. */
    int observed(int place, Span span) {
        return courses[place].observed(span.fromLag(), span.throughLag());
    }

    /** Relative variance of {@link #expected} for not knowing the delay, its errors taken as moving together. */
    double delayVariance(int place, Span span, double expected) {
        double sum = 0;
        for (int lag = span.fromLag(); lag <= span.throughLag(); lag++) {
            sum += delayDeviation(place, lag);
        }
        return expected > 0 ? sum * sum / (expected * expected) : 0;
    }

    /** Standard deviation of {@link #expected} of a month for not knowing the delay. */
    double delayDeviation(int place, int lag) {
        return lag <= DELAY_MONTHS ? deviations[lag] * expected(place, lag) : 0;
    }

    /** The same expectation with the seasons of the year. */
    double expectedInSeason(int place, Span span) {
        double sum = 0;
        for (int lag = span.fromLag(); lag <= span.throughLag(); lag++) {
            sum += expectedInSeason(place, lag);
        }
        return sum;
    }

    double expectedInSeason(int place, int lag) {
        return seasons[lag] * share(lag) * courses[place].expected(lag);
    }

    /** Whether the count of some months is above what is usual for the municipality, seasons included. */
    boolean isAboveUsual(int place, Span span) {
        double mean = usualBefore(place, span.throughLag()).ratio() * expectedInSeason(place, span);
        return observed(place, span) > mean;
    }

    /** The count of some months against what peers and the municipality's own past lead to expect. */
    Excess excess(int place, Span span) {
        double expected = expected(place, span);
        Usual usual = usualBefore(place, span.throughLag());
        return new Excess(
                observed(place, span),
                expected,
                usual.ratio() * expectedInSeason(place, span),
                usual,
                baseline.dispersion().within(),
                delayVariance(place, span, expected));
    }

    /** The count of one month against what its season and peers, whose levels differ, lead to expect. */
    Excess excessAmongPeers(int place, int lag) {
        Dispersion dispersion = baseline.dispersion();
        return new Excess(
                courses[place].observed(lag),
                share(lag) * courses[place].expected(lag),
                expectedInSeason(place, lag),
                new Usual(1, dispersion.shapeBetween(), 0),
                dispersion.within(),
                lag <= DELAY_MONTHS ? deviations[lag] * deviations[lag] : 0);
    }

    /**
     * How many closed months up to the last one are credibly as expected, what came of the open month included; 0 if they
     * aren't, or too few to tell. See {@link Excess#isAsExpected}; the open month adds to the count and nothing to what is expected. More
     * months are asked only where fewer tell nothing: a quiet year doesn't end a rise of its last three months.
     */
    int monthsAsExpected(int place, double rise, double tail) {
        return monthsAsExpected(span -> withOpen(place, span), rise, tail);
    }

    /** The same of other counts. */
    static int monthsAsExpected(Function<Span, Excess> ofClosedMonths, double rise, double tail) {
        for (int months = LEAST_QUIET; months <= MOST_QUIET; months++) {
            Excess excess = ofClosedMonths.apply(Span.closed(months));
            if (excess.isNotable()) {
                return 0;
            } else if (excess.isAsExpected(rise, tail)) {
                return months;
            }
        }
        return 0;
    }

    /** Whether the last three closed months are credibly as expected, with what came since. */
    boolean isAsExpectedLately(int place, double tail) {
        return withOpen(place, Span.closed(LEAST_QUIET)).isAsExpected(LEAST_RISE, tail);
    }

    private Excess withOpen(int place, Span span) {
        return excess(place, span).withObserved(observed(place, Span.withOpen(span.months() + 1)));
    }

    /** The municipality's own level in the months before a lag. */
    Usual usualBefore(int place, int lag) {
        Course.Level level = courses[place].level(lag + 1, baseline.settings().historyMonths());
        return Usual.of(level, baseline.dispersion(), baseline.settings().levelDrift());
    }
}
