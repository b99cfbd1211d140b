package no.bofast.report.counts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Cell;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
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

    private static final MonthMeasure FIRST = MonthMeasure.FIRST_ARRIVALS;

    private RegisteredTable() {}

    static void write(CountsView view, Path directory) throws IOException {
        SortedMap<MunicipalityCode, List<Map.Entry<? extends Cell, CellCount>>> parts = new TreeMap<>();
        Stream.of(view.months(), view.groups(), view.arrivals(), view.arrivalGroups())
                .flatMap(counts -> counts.entrySet().stream())
                .filter(count -> isTold(count.getKey()))
                .forEach(count -> parts.computeIfAbsent(count.getKey().municipality(), code -> new ArrayList<>())
                        .add(count));
        CsvFile.write("registered", COLUMNS, parts.values().stream().map(RegisteredTable::rows), directory);
    }

    /** Of arrivals, alerts rest on the first ones, and of those who arrived on their age. */
    private static boolean isTold(Cell cell) {
        if (cell instanceof Cell.Arrival arrival) {
            return arrival.order() == ArrivalOrder.FIRST;
        }
        return !(cell instanceof Cell.ArrivalGroup group)
                || group.order() == ArrivalOrder.FIRST && group.dimension() == ArrivalDimension.AGE_NOW;
    }

    private static List<Row> rows(List<Map.Entry<? extends Cell, CellCount>> counts) {
        SortedMap<Row, Integer> changes = new TreeMap<>();
        counts.forEach(count -> count.getValue()
                .forEachChange((registeredOn, change) ->
                        changes.merge(keys(count.getKey(), registeredOn), change, Integer::sum)));
        return changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change -> with(change.getKey(), change.getValue()))
                .toList();
    }

    private static Row with(Row keys, int change) {
        List<String> values = new ArrayList<>(keys.values());
        values.add(Integer.toString(change));
        return new Row(values);
    }

    private static Row keys(Cell cell, Object registeredOn) {
        if (cell instanceof Cell.Month month) {
            String settlementYear = ReplayTables.settlementYear(month);
            return keys(cell, month.month(), registeredOn, month.measure(), settlementYear, "", "");
        }
        if (cell instanceof Cell.Group group) {
            String category = group.dimension().categoryLabel(group.category());
            return keys(
                    cell,
                    group.month(),
                    registeredOn,
                    group.measure(),
                    "",
                    group.dimension().label(),
                    category);
        }
        if (cell instanceof Cell.Arrival arrival) {
            String rights = GroupDimension.RIGHTS.categoryLabel(arrival.rights().ordinal());
            return keys(cell, arrival.month(), registeredOn, FIRST, "", GroupDimension.RIGHTS.label(), rights);
        }
        Cell.ArrivalGroup group = (Cell.ArrivalGroup) cell;
        return keys(
                cell, group.month(), registeredOn, FIRST, "", group.dimension().label(), group.categoryLabel());
    }

    private static Row keys(
            Cell cell,
            YearMonth month,
            Object registeredOn,
            MonthMeasure measure,
            String settlementYear,
            String dimension,
            String category) {
        return Row.of(cell.municipality(), month, registeredOn, measure.label(), settlementYear, dimension, category);
    }
}
