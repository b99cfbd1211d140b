package no.bofast.study.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * How often a year's forecast of departures, made each January, is found to fit no more ({@link Drift}): as things are, and where twice as many depart. In
 * registers without a planted change the former are in vain. Mutable, for one thread.
 */
final class DriftCount {

    private static final String NAME = "forecast_drift";
    private static final int YEAR = 12;

    private final SortedMap<String, int[]> counts = new TreeMap<>();

    void add(List<Forecast> forecasts, int origin, PlacesHistory history, int clock) {
        if (Math.floorMod(origin, YEAR) == 0 && origin + YEAR <= clock) {
            Map<MunicipalityCode, List<Forecast>> byPlace = new TreeMap<>();
            forecasts.stream()
                    .filter(forecast -> forecast.measure() == ForecastMeasure.DEPARTURES)
                    .forEach(forecast -> byPlace.computeIfAbsent(forecast.municipality(), m -> new ArrayList<>())
                            .add(forecast));
            byPlace.forEach((code, all) -> add(Prospect.of(code, origin, all), history));
        }
    }

    private void add(Prospect prospect, PlacesHistory history) {
        MunicipalityCode code = prospect.municipality();
        int origin = prospect.origin();
        int[] count = counts.computeIfAbsent(BackTest.sizeClass(history.atRisk(code, origin)), size -> new int[3]);
        IntUnaryOperator happened =
                months -> history.happened(code, ForecastMeasure.DEPARTURES, origin, origin + months);
        count[0]++;
        count[1] += drifts(prospect, happened) ? 1 : 0;
        count[2] += drifts(prospect, months -> 2 * happened.applyAsInt(months)) ? 1 : 0;
    }

    private static boolean drifts(Prospect prospect, IntUnaryOperator happened) {
        return IntStream.rangeClosed(Drift.MONTHS, YEAR)
                .anyMatch(months -> Drift.of(prospect, ForecastMeasure.DEPARTURES, happened, months)
                        .isPresent());
    }

    /** By people at risk: the share of forecasts that were found to fit no more at some end of their twelve months. */
    Table table() {
        return Table.sorted(
                NAME,
                List.of("at_risk", "forecasts", "drifted", "drifted_if_doubled"),
                counts.entrySet().stream().map(e -> {
                    int[] count = e.getValue();
                    return Row.of(
                            e.getKey(),
                            count[0],
                            Decimals.of((double) count[1] / count[0]),
                            Decimals.of((double) count[2] / count[0]));
                }));
    }
}
