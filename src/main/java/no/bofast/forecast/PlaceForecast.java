package no.bofast.forecast;

import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.MunicipalityCode;

/**
 * Turns the expected path of one place into what is believed of its counts.
 *
 * <p>The variance of a sum with mean <i>μ</i> is <i>φμ + μ² (v + d² + c²)</i>: chance and families; what isn't known of the place's level; how
 * levels drift from year to year; how the country does.
 */
final class PlaceForecast {

    /** A level is learnt over three years and used for one or two more. */
    private static final double DRIFTS_FURTHER = 1.5;
    /** Weight of the country's share of an age or right, in arrivals. */
    private static final double PRIOR = 20;

    private final MunicipalityCode code;
    private final List<Forecast> forecasts = new ArrayList<>();

    PlaceForecast(MunicipalityCode code) {
        this.code = code;
    }

    /** Adds what is believed of the first months of a flow, one month, two months, and so on. */
    void addFlow(ForecastMeasure measure, double[] expected, PlaceLevel level, Variation variation) {
        for (int months = 1; months <= expected.length; months++) {
            add(measure, months, Sums.of(expected, months), level, variation);
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
            add(measure, months, own * Sums.of(expected, months), ofPart, variation);
        }
    }

    private void add(ForecastMeasure measure, int months, double mean, PlaceLevel level, Variation variation) {
        double common = mean * variation.common() * Math.sqrt(DRIFTS_FURTHER);
        double variance = variance(mean, level, variation) + common * common;
        forecasts.add(new Forecast(code, measure, months, new CountDistribution(mean, variance), common));
    }

    /** But for what the country shares. */
    private static double variance(double mean, PlaceLevel level, Variation variation) {
        double drift = DRIFTS_FURTHER * variation.drift() * variation.drift();
        return variation.within() * mean + mean * mean * (level.relativeVariance() + drift);
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
                variance += variance(mean, flow.level, flow.variation);
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
     */
    record Flow(int sign, double[] expected, PlaceLevel level, Variation variation) {}
}
