package no.bofast.domain.nation;

import java.util.Arrays;
import java.util.List;

/**
 * Departures of one municipality in the open month and the months before, observed and expected among peers.
 *
 * <p>A lag counts months back from the open month, which has lag 0. Expected is for the whole month and everything
 * registered: <i>E = Σ R(sy) · h(k)</i>. Immutable.
 */
public final class Course {

    private final int month;
    private final int[] observed;
    private final double[] expected;
    private final double[] shares;
    private final double[] weights;
    private final int atRisk;
    /** Sums over the lags below each, for {@link #level}. */
    private final double[] observedBelow;

    private final double[] expectedBelow;
    private final int[] knownBelow;

    private Course(int month, int[] observed, double[] expected, double[] shares, double[] weights, int atRisk) {
        this.month = month;
        this.observed = observed;
        this.expected = expected;
        this.shares = shares;
        this.weights = weights;
        this.atRisk = atRisk;
        this.observedBelow = new double[observed.length + 1];
        this.expectedBelow = new double[observed.length + 1];
        this.knownBelow = new int[observed.length + 1];
        addUp();
    }

    /**
     * The course that counts show.
     *
     * @param shares by lag: share of departures that was registered when the open month began
     * @param weights by lag: what the month weighs in the municipality's own level
     */
    static Course of(MunicipalityCounts counts, int month, double[] hazards, double[] shares, double[] weights) {
        return of(counts.cohorts(), month, hazards, shares, weights);
    }

    /** The course of some settlement years. */
    static Course of(List<CohortSeries> cohorts, int month, double[] hazards, double[] shares, double[] weights) {
        int atRisk = 0;
        int[] observed = new int[shares.length];
        double[] expected = new double[shares.length];
        for (CohortSeries cohort : cohorts) {
            atRisk += cohort.atRisk(month);
            int january = MonthNumber.january(cohort.settlementYear());
            int lags = Math.min(shares.length, month - january + 1);
            for (int lag = 0; lag < lags; lag++) {
                int years = Math.min(Exposure.MOST_YEARS, (month - lag - january) / 12);
                observed[lag] += cohort.departures(month - lag);
                expected[lag] += cohort.atRisk(month - lag) * hazards[years];
            }
        }
        return new Course(month, observed, expected, shares, weights, atRisk);
    }

    /** Whether another course of the same open month has the same numbers. */
    public boolean tellsTheSameAs(Course other) {
        return atRisk == other.atRisk
                && Arrays.equals(observed, other.observed)
                && Arrays.equals(expected, other.expected);
    }

    /** The open month, as a {@link MonthNumber}. */
    public int month() {
        return month;
    }

    /** Those at risk in the open month. */
    public int atRisk() {
        return atRisk;
    }

    /** The last lag that the course reaches back to. */
    public int lastLag() {
        return observed.length - 1;
    }

    public int observed(int lag) {
        return observed[lag];
    }

    public int observed(int fromLag, int throughLag) {
        int sum = 0;
        for (int lag = fromLag; lag <= throughLag; lag++) {
            sum += observed[lag];
        }
        return sum;
    }

    public double expected(int lag) {
        return expected[lag];
    }

    /** What the municipality itself had in months before, past surges weighted down. */
    public Level level(int fromLag, int months) {
        int end = Math.min(observed.length, fromLag + months);
        int from = Math.min(fromLag, end);
        return new Level(
                observedBelow[end] - observedBelow[from],
                expectedBelow[end] - expectedBelow[from],
                knownBelow[end] - knownBelow[from]);
    }

    private void addUp() {
        for (int lag = 0; lag < observed.length; lag++) {
            observedBelow[lag + 1] = observedBelow[lag] + weights[lag] * observed[lag];
            expectedBelow[lag + 1] = expectedBelow[lag] + weights[lag] * shares[lag] * expected[lag];
            knownBelow[lag + 1] = knownBelow[lag] + (expected[lag] > 0 ? 1 : 0);
        }
    }

    double share(int lag) {
        return shares[lag];
    }

    /**
     * A municipality's own past.
     *
     * @param observed departures, weighted
     * @param expected departures expected among peers, weighted the same
     * @param months months in which anyone was at risk
     */
    public record Level(double observed, double expected, int months) {}
}
