package no.bofast.report.counts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.files.CsvFile;
import no.bofast.report.tables.Row;
import no.bofast.view.CountsView;

/**
 * {@code registered.csv}: what each register date changed in each count by month, so that every number of an alert, also of one
 * long past, can be recomputed. Made and written municipality by municipality: it is the longest of the tables.
 */
final class RegisteredTable {

    private static final List<String> COLUMNS = List.of(
            "municipality", "month", "registered_on", "measure", "settlement_year", "dimension", "category", "count");

    private RegisteredTable() {}

    static void write(CountsView view, Path directory) throws IOException {
        SortedMap<MunicipalityCode, List<Map.Entry<? extends Cell, CellCount>>> parts = new TreeMap<>();
        Stream.concat(view.months().entrySet().stream(), view.groups().entrySet().stream())
                .forEach(count -> parts.computeIfAbsent(count.getKey().municipality(), code -> new ArrayList<>())
                        .add(count));
        CsvFile.write("registered", COLUMNS, parts.values().stream().map(RegisteredTable::rows), directory);
    }

    private static List<Row> rows(List<Map.Entry<? extends Cell, CellCount>> counts) {
        List<Row> rows = new ArrayList<>();
        counts.forEach(count -> count.getValue().forEachChange((registeredOn, change) -> {
            if (count.getKey() instanceof Cell.Month month) {
                rows.add(row(month, registeredOn, change));
            } else if (count.getKey() instanceof Cell.Group group) {
                rows.add(row(group, registeredOn, change));
            }
        }));
        rows.sort(null);
        return rows;
    }

    private static Row row(Cell.Month cell, Object registeredOn, int change) {
        return Row.of(
                cell.municipality(),
                cell.month(),
                registeredOn,
                cell.measure().label(),
                ReplayTables.settlementYear(cell),
                "",
                "",
                change);
    }

    private static Row row(Cell.Group cell, Object registeredOn, int change) {
        return Row.of(
                cell.municipality(),
                cell.month(),
                registeredOn,
                cell.measure().label(),
                "",
                cell.dimension().label(),
                cell.dimension().categoryLabel(cell.category()),
                change);
    }
}
