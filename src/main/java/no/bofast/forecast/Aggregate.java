package no.bofast.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums the forecasts of several places: what varies in each place by itself evens out, what the country shares doesn't. Mutable, for one
 * thread.
 */
public final class Aggregate {

    private record Key(ForecastMeasure measure, int months) {}

    private static final class Sum {
        private CountDistribution own = CountDistribution.NONE;
        private double common;

        void add(Forecast forecast) {
            double shared = forecast.common() * forecast.common();
            own = own.plus(new CountDistribution(
                    forecast.count().mean(), Math.max(0, forecast.count().variance() - shared)));
            common += forecast.common();
        }

        CountDistribution distribution() {
            return new CountDistribution(own.mean(), own.variance() + common * common);
        }
    }

    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    public void add(Forecast forecast) {
        sums.computeIfAbsent(new Key(forecast.measure(), forecast.months()), key -> new Sum())
                .add(forecast);
    }

    /** By measure and months, in the order in which they were added first. */
    public List<Total> totals() {
        return sums.entrySet().stream()
                .map(e -> new Total(
                        e.getKey().measure, e.getKey().months, e.getValue().distribution()))
                .toList();
    }

    /** What is believed of the sum of all places. */
    public record Total(ForecastMeasure measure, int months, CountDistribution count) {}
}
