package no.bofast.report.counts;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.hazard.HazardByMonth;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.HazardCurves;
import no.bofast.report.measures.Places;
import no.bofast.report.tables.Decimals;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;
import no.bofast.warning.baseline.HazardStep;

/**
 * {@code hazard_steps.csv}: by what the hazard of leaving is multiplied from month 12, 24, 36, 48 and 60 since settlement on, with
 * bounds in 95 of 100 cases and a p-value ({@link HazardStep}), over all settlement years. Beyond the tables that others rely on.
 */
final class HazardStepsTable {

    private static final List<String> COLUMNS = List.of(
            "dimension",
            "category",
            "month",
            "departures_before",
            "departures_after",
            "factor",
            "low",
            "high",
            "p_value");
    private static final List<Integer> MONTHS = List.of(12, 24, 36, 48, 60);
    private static final double OUTSIDE = 0.05;

    private HazardStepsTable() {}

    static Table of(CountsView view, Places places, YearMonth clock) {
        Stream<Row> rows = HazardCurves.of(view.hazards(), places).entrySet().stream()
                .flatMap(e -> rows(e.getKey(), e.getValue().before(clock)));
        return Table.sorted("hazard_steps", COLUMNS, rows);
    }

    private static Stream<Row> rows(Category category, HazardByMonth hazards) {
        return MONTHS.stream()
                .flatMap(month -> HazardStep.at(hazards, month).stream())
                .map(step -> row(category, step));
    }

    private static Row row(Category category, HazardStep step) {
        return Row.of(
                category.breakdown().label(),
                category.name(),
                step.month(),
                step.before(),
                step.after(),
                Decimals.of(step.factor()),
                Decimals.of(step.low(OUTSIDE)),
                Decimals.of(step.high(OUTSIDE)),
                Decimals.of(step.pValue()));
    }
}
