package no.bofast.report.counts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/** Secondary moves by where they led, as raw tables: where from and with which rights, and who came. */
final class ArrivalTables {

    private static final List<String> COLUMNS = List.of("municipality", "month", "order", "origin", "rights", "count");
    private static final List<String> GROUP_COLUMNS =
            List.of("municipality", "month", "order", "dimension", "category", "count");

    private ArrivalTables() {}

    static Table arrivals(CountsView view) {
        return Table.sorted("arrivals", COLUMNS, counted(view.arrivals()).map(e -> arrival(e.getKey(), e.getValue())));
    }

    private static Row arrival(Cell.Arrival cell, CellCount count) {
        return Row.of(
                cell.municipality(),
                cell.month(),
                cell.order(),
                cell.origin(),
                cell.rights().label(),
                count.total());
    }

    static Table groups(CountsView view) {
        return Table.sorted(
                "arrival_groups",
                GROUP_COLUMNS,
                counted(view.arrivalGroups()).map(e -> group(e.getKey(), e.getValue())));
    }

    private static Row group(Cell.ArrivalGroup cell, CellCount count) {
        return Row.of(
                cell.municipality(),
                cell.month(),
                cell.order(),
                cell.dimension().label(),
                cell.categoryLabel(),
                count.total());
    }

    private static <C extends Cell> Stream<Map.Entry<C, CellCount>> counted(Map<C, CellCount> counts) {
        return counts.entrySet().stream().filter(e -> e.getValue().total() != 0);
    }
}
