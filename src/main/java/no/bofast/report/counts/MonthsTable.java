package no.bofast.report.counts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/** {@code months.csv}: the month series. Who accompanied whom is for early warning, and isn't told here. */
final class MonthsTable {

    private static final List<String> COLUMNS = List.of("municipality", "month", "measure", "settlement_year", "count");

    private MonthsTable() {}

    static Table of(CountsView view) {
        return Table.sorted("months", COLUMNS, counted(view).map(e -> row(e.getKey(), e.getValue())));
    }

    private static Stream<Map.Entry<Cell.Month, CellCount>> counted(CountsView view) {
        return ReplayTables.counted(view.months()).filter(e -> e.getKey().measure() != MonthMeasure.ACCOMPANIED);
    }

    private static Row row(Cell.Month cell, CellCount count) {
        return Row.of(
                cell.municipality(),
                cell.month(),
                cell.measure().label(),
                ReplayTables.settlementYear(cell),
                count.total());
    }
}
