package no.bofast.report.counts;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/** The reporting triangle as a table: what each register month changed in each count of the month series. */
final class ReportingTable {

    private static final List<String> COLUMNS =
            List.of("municipality", "month", "registered_month", "measure", "settlement_year", "count");

    private ReportingTable() {}

    static Table of(CountsView view) {
        return Table.sorted(
                "reporting",
                COLUMNS,
                view.months().entrySet().stream()
                        .filter(month -> month.getKey().measure() != MonthMeasure.ACCOMPANIED)
                        .flatMap(ReportingTable::rows));
    }

    private static Stream<Row> rows(Map.Entry<Cell.Month, CellCount> entry) {
        return netByRegisterMonth(entry.getValue()).entrySet().stream()
                .filter(net -> net.getValue() != 0)
                .map(net -> row(entry.getKey(), net.getKey(), net.getValue()));
    }

    private static Map<YearMonth, Integer> netByRegisterMonth(CellCount count) {
        Map<YearMonth, Integer> net = new TreeMap<>();
        count.forEachChange((registeredOn, change) -> net.merge(YearMonth.from(registeredOn), change, Integer::sum));
        return net;
    }

    private static Row row(Cell.Month cell, YearMonth registered, int net) {
        return Row.of(
                cell.municipality(),
                cell.month(),
                registered,
                cell.measure().label(),
                ReplayTables.settlementYear(cell),
                net);
    }
}
