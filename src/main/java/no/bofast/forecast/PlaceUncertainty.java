package no.bofast.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import no.bofast.domain.MunicipalityCode;

/**
 * Turns the expected path of one place into what is believed of its counts.
 *
 * <p>The variance of a sum over <i>y</i> years with mean <i>μ</i> is <i>φμ(1 − μ/n) + μ² (v + y d² + 1.5 c²)</i>: chance and families, among <i>n</i> of whom each leaves but once; what isn't known of the
 * place's level; how levels drift from year to year, the further the longer; how the country does. That of a stock, in which the flows of many years
 * meet, takes 1.5 for <i>y</i>.
 */
final class PlaceUncertainty {

    /** A level is learnt over three years and used for one or two more. */
    static final double DRIFTS_FURTHER = 1.5;

    private static final double YEAR = 12;
    /** Weight of the country's share of an age or right, in arrivals. */
    private static final double PRIOR = 20;

    private final MunicipalityCode code;
    private final List<Forecast> forecasts = new ArrayList<>();

    PlaceUncertainty(MunicipalityCode code) {
        this.code = code;
    }

    /**
     * Adds what is believed of the first months of a flow, one month, two months, and so on.
     *
     * @param people of how many they are, by months
     */
    void addFlow(
            ForecastMeasure measure,
            double[] expected,
            PlaceLevel level,
            Variation variation,
            IntToDoubleFunction people) {
        for (int months = 1; months <= expected.length; months++) {
            add(measure, months, Sums.of(expected, months), level, variation, people.applyAsDouble(months));
        }
    }

    /**
     * Adds those of a flow who are of a kind.
     *
     * @param ofKind of those observed
     * @param share of the country's
     */
    void addPart(
            ForecastMeasure measure,
            double[] expected,
            PlaceLevel level,
            Variation variation,
            int ofKind,
            int observed,
            double share) {
        double own = (ofKind + PRIOR * share) / (observed + PRIOR);
        double unsure = own > 0 ? (1 - own) / (own * (observed + PRIOR)) : 0;
        PlaceLevel ofPart = new PlaceLevel(level.mean(), level.relativeVariance() + unsure);
        for (int months = 1; months <= expected.length; months++) {
            add(measure, months, own * Sums.of(expected, months), ofPart, variation, Double.POSITIVE_INFINITY);
        }
    }

    private void add(
            ForecastMeasure measure, int months, double mean, PlaceLevel level, Variation variation, double people) {
        double common = mean * variation.common() * Math.sqrt(DRIFTS_FURTHER);
        double variance = variance(mean, level, variation, months / YEAR, people) + common * common;
        forecasts.add(new Forecast(code, measure, months, new CountDistribution(mean, variance), common));
    }

    /** But for what the country shares. */
    private static double variance(double mean, PlaceLevel level, Variation variation, double years, double people) {
        double drift = years * variation.drift() * variation.drift();
        double staying = people > mean ? 1 - mean / people : 0;
        return variation.within() * mean * staying + mean * mean * (level.relativeVariance() + drift);
    }

    /**
     * Adds who will live there.
     *
     * @param stock expected at the end of each month
     * @param flows what leads in and out, each by month
     */
    void addStock(double[] stock, List<Flow> flows) {
        for (int months = 1; months <= stock.length; months++) {
            double variance = 0;
            double common = 0;
            for (Flow flow : flows) {
                double mean = Sums.of(flow.expected, months);
                variance +=
                        variance(mean, flow.level, flow.variation, DRIFTS_FURTHER, flow.people.applyAsDouble(months));
                common += flow.sign * mean * flow.variation.common() * Math.sqrt(DRIFTS_FURTHER);
            }
            forecasts.add(new Forecast(
                    code,
                    ForecastMeasure.STOCK,
                    months,
                    new CountDistribution(Math.max(0, stock[months - 1]), variance + common * common),
                    common));
        }
    }

    List<Forecast> forecasts() {
        return forecasts;
    }

    /**
     * What leads into a stock or out of it.
     *
     * @param sign 1 into it, −1 out of it
     * @param people of how many they are, by months
     */
    record Flow(int sign, double[] expected, PlaceLevel level, Variation variation, IntToDoubleFunction people) {}
}
