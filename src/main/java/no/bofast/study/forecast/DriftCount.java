package no.bofast.study.forecast;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
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
 * The alerts of {@link Drift} that a subscriber gets who plans by the forecast of each January, within its year: as things are, and where twice as many come or go. In
 * registers without a planted change the former are in vain. Each plan is one municipality-year. Mutable, for one thread.
 */
final class DriftCount {

    private static final String NAME = "forecast_drift";
    private static final int YEAR = 12;
    /** Stands for whatever figure of a municipality: who planned by all of them gets one alert for all. */
    private static final String ANY = "any";

    /** Stock never drifts. */
    private static final Set<ForecastMeasure> FLOWS = EnumSet.complementOf(EnumSet.of(ForecastMeasure.STOCK));

    private record Key(String atRisk, String measure) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    /**
     * What became of one plan.
     *
     * @param raised how many alerts
     * @param isFar whether one of them was a warning
     */
    private record Course(int raised, boolean isFar) {}

    private static final class Count {
        private int plans;
        private int raised;
        private int found;
        private int warned;
        private int foundIfDoubled;
        private int warnedIfDoubled;

        void add(Course asItIs, Course doubled) {
            plans++;
            raised += asItIs.raised;
            found += asItIs.raised > 0 ? 1 : 0;
            warned += asItIs.isFar ? 1 : 0;
            foundIfDoubled += doubled.raised > 0 ? 1 : 0;
            warnedIfDoubled += doubled.isFar ? 1 : 0;
        }

        String of(int some) {
            return Decimals.of((double) some / plans);
        }
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
        FLOWS.forEach(measure -> add(new Key(atRisk, measure.label()), prospect, EnumSet.of(measure), history));
        add(new Key(atRisk, ANY), prospect, FLOWS, history);
    }

    private void add(Key key, Prospect prospect, Set<ForecastMeasure> measures, PlacesHistory history) {
        counts.computeIfAbsent(key, none -> new Count())
                .add(course(prospect, measures, history, 1), course(prospect, measures, history, 2));
    }

    /** @param times as many came and went */
    private static Course course(Prospect prospect, Set<ForecastMeasure> measures, PlacesHistory history, int times) {
        Set<ForecastMeasure> out = EnumSet.noneOf(ForecastMeasure.class);
        int raised = 0;
        boolean isFar = false;
        for (int month = Drift.MONTHS; month <= YEAR; month++) {
            Set<ForecastMeasure> now = EnumSet.noneOf(ForecastMeasure.class);
            for (ForecastMeasure measure : measures) {
                IntUnaryOperator happened = months -> times
                        * history.happened(
                                prospect.municipality(), measure, prospect.origin(), prospect.origin() + months);
                if (Drift.isOut(out.contains(measure), prospect, measure, happened, month)) {
                    now.add(measure);
                    isFar |= Drift.isFar(
                            prospect.of(measure, month).orElseThrow().count(), happened.applyAsInt(month));
                }
            }
            raised += out.isEmpty() && !now.isEmpty() ? 1 : 0;
            out = now;
        }
        return new Course(raised, isFar);
    }

    /**
     * By people at risk and figure, of a municipality-year: alerts ({@code raised}), the share in which there was one ({@code found}) and in which one was a warning, as things
     * are and with twice as many.
     */
    Table table() {
        return Table.sorted(
                NAME,
                List.of(
                        "at_risk",
                        "measure",
                        "municipality_years",
                        "raised",
                        "found",
                        "warned",
                        "found_if_doubled",
                        "warned_if_doubled"),
                counts.entrySet().stream().map(e -> row(e.getKey(), e.getValue())));
    }

    private static Row row(Key key, Count count) {
        return Row.of(
                key.atRisk,
                key.measure,
                count.plans,
                count.of(count.raised),
                count.of(count.found),
                count.of(count.warned),
                count.of(count.foundIfDoubled),
                count.of(count.warnedIfDoubled));
    }

    /** What a subscriber to all figures gets, in a line for each size. */
    List<String> lines() {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().measure.equals(ANY))
                .map(e -> String.format(
                        Locale.ROOT,
                        "%s at risk, DRIFT in vain: %.0f in 100 municipality-years, %.0f of them with a warning",
                        e.getKey().atRisk,
                        100.0 * e.getValue().raised / e.getValue().plans,
                        100.0 * e.getValue().warned / e.getValue().plans))
                .toList();
    }
}
