package no.bofast.report.counts;

import java.util.List;
import java.util.stream.Stream;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/** {@code resident_changes.csv}, from which follows who lived where on any date, and {@code onward.csv}, what became of those who departed. */
final class CourseTables {

    private static final List<String> CHANGES = List.of("municipality", "settlement_year", "date", "count");
    private static final List<String> ONWARD =
            List.of("municipality", "settlement_year", "departed_month", "measure", "months", "count");

    private CourseTables() {}

    static Table residentChanges(CountsView view) {
        Stream<Row> rows = ReplayTables.counted(view.residentChanges())
                .map(e -> Row.of(
                        e.getKey().municipality(),
                        e.getKey().settlementYear(),
                        e.getKey().on(),
                        e.getValue().total()));
        return Table.sorted("resident_changes", CHANGES, rows);
    }

    static Table onward(CountsView view) {
        Stream<Row> rows = ReplayTables.counted(view.onward())
                .map(e -> Row.of(
                        e.getKey().municipality(),
                        e.getKey().settlementYear(),
                        e.getKey().departed(),
                        e.getKey().measure().label(),
                        e.getKey().months(),
                        e.getValue().total()));
        return Table.sorted("onward", ONWARD, rows);
    }
}
