package no.bofast.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.bofast.domain.MunicipalityCode;

/**
 * What was to be expected of one municipality at the beginning of a month, by measure and by so many months ahead.
 *
 * <p>Kept in single precision, which is far finer than forecasts are sure: there are thousands of them in memory. Immutable; whoever hands an array over
 * doesn't change it.
 */
public final class Prospect {

    private static final ForecastMeasure[] MEASURES = ForecastMeasure.values();

    private final MunicipalityCode municipality;
    private final int origin;
    /** By measure; null for one that isn't forecast. */
    private final Series[] series;

    /**
     * One measure, by months ahead: the first element is of one month.
     *
     * @param expected means
     * @param variance their variances
     * @param common the parts of the standard deviations that all municipalities share
     */
    public record Series(ForecastMeasure measure, float[] expected, float[] variance, float[] common) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Series series
                    && measure == series.measure
                    && Arrays.equals(expected, series.expected)
                    && Arrays.equals(variance, series.variance)
                    && Arrays.equals(common, series.common);
        }

        @Override
        public int hashCode() {
            return 31 * measure.hashCode() + Arrays.hashCode(expected);
        }

        private Forecast forecast(MunicipalityCode municipality, int months) {
            CountDistribution count = new CountDistribution(expected[months - 1], variance[months - 1]);
            return new Forecast(municipality, measure, months, count, common[months - 1]);
        }
    }

    /**
     * @param origin the first month forecast
     * @param series none if the forecast isn't kept any more
     */
    public Prospect(MunicipalityCode municipality, int origin, List<Series> series) {
        this.municipality = municipality;
        this.origin = origin;
        this.series = new Series[series.isEmpty() ? 0 : MEASURES.length];
        series.forEach(one -> this.series[one.measure().ordinal()] = one);
    }

    /** Of forecasts of one municipality, each measure by so many months from 1 on. */
    public static Prospect of(MunicipalityCode municipality, int origin, List<Forecast> forecasts) {
        return new Prospect(
                municipality,
                origin,
                Arrays.stream(MEASURES)
                        .map(measure -> series(measure, forecasts))
                        .toList());
    }

    private static Series series(ForecastMeasure measure, List<Forecast> all) {
        List<Forecast> forecasts =
                all.stream().filter(forecast -> forecast.measure() == measure).toList();
        Series series = new Series(
                measure, new float[forecasts.size()], new float[forecasts.size()], new float[forecasts.size()]);
        for (Forecast forecast : forecasts) {
            int place = forecast.months() - 1;
            series.expected[place] = (float) forecast.count().mean();
            series.variance[place] = (float) forecast.count().variance();
            series.common[place] = (float) forecast.common();
        }
        return series;
    }

    public MunicipalityCode municipality() {
        return municipality;
    }

    /** The first month forecast. */
    public int origin() {
        return origin;
    }

    public List<Series> series() {
        return Arrays.stream(series).filter(one -> one != null).toList();
    }

    /** What is expected of a measure in so many months from the first one on, if so many are forecast. */
    public Optional<Forecast> of(ForecastMeasure measure, int months) {
        Series of = series.length == 0 ? null : series[measure.ordinal()];
        return of == null || months > of.expected.length
                ? Optional.empty()
                : Optional.of(of.forecast(municipality, months));
    }

    /** All of them. */
    public List<Forecast> forecasts() {
        return series().stream()
                .flatMap(one -> IntStream.rangeClosed(1, one.expected.length)
                        .mapToObj(months -> one.forecast(municipality, months)))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prospect prospect
                && municipality.equals(prospect.municipality)
                && origin == prospect.origin
                && Arrays.equals(series, prospect.series);
    }

    @Override
    public int hashCode() {
        return 31 * municipality.hashCode() + origin;
    }

    @Override
    public String toString() {
        return municipality + " from month " + origin;
    }
}
