package no.bofast.report.tables;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.WaitCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.Quantile;
import no.bofast.report.measures.ReportRequest;

/** {@code settling_waits.csv}: how many days people waited from their leave to stay until they were settled, of whom a register tells it. */
final class SettlingWaitsTable {

    static final String NAME = "settling_waits";

    private static final List<String> COLUMNS = List.of(
            "dimension", "category", "settlement_year", "people", "days_quarter", "days_half", "days_three_quarters");
    private static final int QUARTERS = 4;

    private SettlingWaitsTable() {}

    static Table of(Map<WaitCell, CellCount> waits, ReportRequest request, Places places) {
        SortedMap<Row, SortedMap<Integer, Integer>> byDays = new TreeMap<>();
        waits.forEach((cell, count) -> {
            if (request.settled().contains(cell.settlementYear())) {
                PlaceCategories.of(cell.municipality(), places)
                        .forEach(of -> byDays.computeIfAbsent(
                                        Row.of(of.get(0), of.get(1), cell.settlementYear()), none -> new TreeMap<>())
                                .merge(cell.days(), count.total(), Integer::sum));
            }
        });
        return Table.sorted(NAME, COLUMNS, byDays.entrySet().stream().map(e -> row(e.getKey(), e.getValue())));
    }

    private static Row row(Row key, SortedMap<Integer, Integer> byDays) {
        return Row.of(
                key.get(0),
                key.get(1),
                key.get(2),
                byDays.values().stream().mapToInt(Integer::intValue).sum(),
                days(byDays, 1),
                days(byDays, 2),
                days(byDays, 3));
    }

    private static int days(SortedMap<Integer, Integer> byDays, int quarters) {
        return Quantile.of(byDays, quarters, QUARTERS).orElseThrow();
    }
}
