package no.bofast.forecast;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Which way what happened has left what was forecast. */
public enum Drift {
    ABOVE,
    BELOW;

    /** So many months in a row: a single one may be a family that moved. */
    public static final int MONTHS = 2;

    private static final double TAIL = 0.1;
    private static final double FAR_TAIL = 0.025;

    /**
     * Whether the sums of what happened since the first month were outside the bounds that hold in 80 of 100 cases, on the same side, at the end of
     * each of the last {@value #MONTHS} months.
     *
     * <p>Under the hypothesis that the forecast holds, a sum is outside in one of five cases, and mostly still is a month later: so it is found in nearly as many
     * at some end of twelve months ({@code forecast_drift.csv} of the back-test).
     *
     * @param happened in so many months from the first on
     * @param months of which all is known
     */
    public static Optional<Drift> of(
            Prospect prospect, ForecastMeasure measure, IntUnaryOperator happened, int months) {
        Optional<Drift> last = Optional.empty();
        for (int month = months - MONTHS + 1; month <= months; month++) {
            Optional<Drift> found = at(prospect, measure, happened, month);
            if (found.isEmpty() || month > months - MONTHS + 1 && !found.equals(last)) {
                return Optional.empty();
            }
            last = found;
        }
        return last;
    }

    /** Whether a figure counts as out: one that was is so until it is back for as long as it took to be found. */
    public static boolean isOut(
            boolean wasOut, Prospect prospect, ForecastMeasure measure, IntUnaryOperator happened, int months) {
        return wasOut
                ? !isBack(prospect, measure, happened, months)
                : of(prospect, measure, happened, months).isPresent();
    }

    /** Whether the sums were within those bounds again at the end of each of the last {@value #MONTHS} months. */
    public static boolean isBack(Prospect prospect, ForecastMeasure measure, IntUnaryOperator happened, int months) {
        for (int month = months - MONTHS + 1; month <= months; month++) {
            if (at(prospect, measure, happened, month).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sum is outside the bounds that hold in 95 of 100 cases. */
    public static boolean isFar(CountDistribution count, int happened) {
        return happened > count.quantile(1 - FAR_TAIL) || happened < count.quantile(FAR_TAIL);
    }

    /** A stock follows who is settled, which is stated and not forecast: it never drifts. */
    private static Optional<Drift> at(
            Prospect prospect, ForecastMeasure measure, IntUnaryOperator happened, int months) {
        if (months < 1 || measure == ForecastMeasure.STOCK) {
            return Optional.empty();
        }
        return prospect.of(measure, months).flatMap(forecast -> of(forecast.count(), happened.applyAsInt(months)));
    }

    private static Optional<Drift> of(CountDistribution count, int happened) {
        if (happened > count.quantile(1 - TAIL)) {
            return Optional.of(ABOVE);
        }
        return happened < count.quantile(TAIL) ? Optional.of(BELOW) : Optional.empty();
    }
}
