package no.bofast.warning.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import no.bofast.domain.MonthNumber;

/**
 * Departures of one municipality in the open month and the months before, observed and expected among peers.
 *
 * <p>A lag counts months back from the open month, which has lag 0. Expected is for the whole month and everything
 * registered: <i>E = Σ R(sy) · h(k) · c(sy)</i>, with the factors of the {@link CaseMix}. Mutable, for one thread: it can
 * follow the counts through the month.
 */
public final class Course {

    private final int month;
    private final int[] observed;
    private final double[] expected;
    private final double[] shares;
    private final double[] weights;
    private int atRisk;
    /** Sums over the lags below each, for {@link #level}. */
    private final double[] observedBelow;

    private final double[] expectedBelow;
    private final int[] knownBelow;

    private Course(int month, double[] shares, double[] weights) {
        this.month = month;
        this.observed = new int[shares.length];
        this.expected = new double[shares.length];
        this.shares = shares;
        this.weights = weights;
        this.observedBelow = new double[shares.length + 1];
        this.expectedBelow = new double[shares.length + 1];
        this.knownBelow = new int[shares.length + 1];
    }

    /**
     * The course of some settlement years.
     *
     * @param hazards per month, by years since settlement
     * @param mix by settlement year: how readily its people leave ({@link CaseMix})
     * @param shares by lag: share of departures that was registered when the open month began
     * @param weights by lag: what the month weighs in the municipality's own level
     */
    static Course of(
            List<CohortSeries> cohorts,
            int month,
            double[] hazards,
            IntToDoubleFunction mix,
            double[] shares,
            double[] weights) {
        Course course = new Course(month, shares, weights);
        course.recount(0, cohorts, hazards, mix);
        return course;
    }

    /**
     * Counts what has changed anew, in the same order as ever.
     *
     * @param firstMonth the first month of which counts have changed
     * @return whether the course tells anything else now
     */
    boolean recount(int firstMonth, List<CohortSeries> cohorts, double[] hazards, IntToDoubleFunction mix) {
        int lags = Math.min(observed.length, month - firstMonth + 1);
        if (lags <= 0) {
            return false;
        }
        int nowAtRisk = 0;
        int[] nowObserved = new int[lags];
        double[] nowExpected = new double[lags];
        for (CohortSeries cohort : cohorts) {
            nowAtRisk += cohort.atRisk(month);
            cohort.addTo(nowObserved, nowExpected, month, hazards, mix.applyAsDouble(cohort.settlementYear()));
        }
        boolean isOther = nowAtRisk != atRisk
                || !Arrays.equals(nowObserved, 0, lags, observed, 0, lags)
                || !Arrays.equals(nowExpected, 0, lags, expected, 0, lags);
        if (isOther) {
            atRisk = nowAtRisk;
            System.arraycopy(nowObserved, 0, observed, 0, lags);
            System.arraycopy(nowExpected, 0, expected, 0, lags);
            addUp();
        }
        return isOther;
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
