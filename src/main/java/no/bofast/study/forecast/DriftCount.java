package no.bofast.study.forecast;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.Drift;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.Prospect;
import no.bofast.report.tables.Decimals;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/**
 * How often a year's forecast, made each January, is found to fit no more ({@link Drift}): as things are, and where twice as many come or go. In
 * registers without a planted change the former are in vain. Mutable, for one thread.
 */
final class DriftCount {

    private static final String NAME = "forecast_drift";
    private static final int YEAR = 12;
    /** Stands for whatever figure of a municipality: what somebody is alerted of who planned by all of them. */
    private static final String ANY = "any";

    /** Stock never drifts. */
    private static final Set<ForecastMeasure> FLOWS = EnumSet.complementOf(EnumSet.of(ForecastMeasure.STOCK));

    private record Key(String atRisk, String measure) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    private static final class Count {
        private int forecasts;
        private int drifted;
        private int driftedIfDoubled;
    }

    private final SortedMap<Key, Count> counts = new TreeMap<>();

    void add(List<Forecast> forecasts, int origin, PlacesHistory history, int clock) {
        if (Math.floorMod(origin, YEAR) == 0 && origin + YEAR <= clock) {
            Map<MunicipalityCode, List<Forecast>> byPlace = new TreeMap<>();
            forecasts.forEach(forecast -> byPlace.computeIfAbsent(forecast.municipality(), m -> new ArrayList<>())
                    .add(forecast));
            byPlace.forEach((code, all) -> add(Prospect.of(code, origin, all), history));
        }
    }

    private void add(Prospect prospect, PlacesHistory history) {
        String atRisk = BackTest.sizeClass(history.atRisk(prospect.municipality(), prospect.origin()));
        boolean hasAny = false;
        for (ForecastMeasure measure : FLOWS) {
            IntUnaryOperator happened = months ->
                    history.happened(prospect.municipality(), measure, prospect.origin(), prospect.origin() + months);
            boolean hasDrifted = drifts(prospect, measure, happened);
            hasAny |= hasDrifted;
            count(atRisk, measure.label(), hasDrifted).driftedIfDoubled +=
                    drifts(prospect, measure, months -> 2 * happened.applyAsInt(months)) ? 1 : 0;
        }
        count(atRisk, ANY, hasAny);
    }

    private Count count(String atRisk, String measure, boolean hasDrifted) {
        Count count = counts.computeIfAbsent(new Key(atRisk, measure), key -> new Count());
        count.forecasts++;
        count.drifted += hasDrifted ? 1 : 0;
        return count;
    }

    private static boolean drifts(Prospect prospect, ForecastMeasure measure, IntUnaryOperator happened) {
        return IntStream.rangeClosed(Drift.MONTHS, YEAR)
                .anyMatch(
                        months -> Drift.of(prospect, measure, happened, months).isPresent());
    }

    /** By people at risk and figure: the share of forecasts that were found to fit no more at some end of their twelve months. */
    Table table() {
        return Table.sorted(
                NAME,
                List.of("at_risk", "measure", "forecasts", "drifted", "drifted_if_doubled"),
                counts.entrySet().stream().map(e -> row(e.getKey(), e.getValue())));
    }

    private static Row row(Key key, Count count) {
        boolean isFlow = !key.measure.equals(ANY);
        return Row.of(
                key.atRisk,
                key.measure,
                count.forecasts,
                Decimals.of((double) count.drifted / count.forecasts),
                isFlow ? Decimals.of((double) count.driftedIfDoubled / count.forecasts) : "");
    }
}
