package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;

/**
 * Several measures that are counted by municipality and year, through the last year of a report: summed for everyone, for the classes of
 * municipalities and for each municipality. Mutable, for one thread.
 */
final class PlaceYears {

    private final SortedMap<Row, Map<String, Integer>> sums = new TreeMap<>();
    private final ReportRequest request;
    private final Places places;

    PlaceYears(ReportRequest request, Places places) {
        this.request = request;
        this.places = places;
    }

    /** @param of what tells rows of one place and year apart */
    void add(MunicipalityCode where, int year, String measure, int count, String... of) {
        if (year <= request.through()) {
            PlaceCategories.of(where, places)
                    .map(category -> key(category, year, of))
                    .forEach(key ->
                            sums.computeIfAbsent(key, none -> new HashMap<>()).merge(measure, count, Integer::sum));
        }
    }

    private static Row key(List<String> category, int year, String... of) {
        List<String> values = new ArrayList<>(category);
        values.addAll(List.of(of));
        values.add(Integer.toString(year));
        return new Row(values);
    }

    /** By dimension, category, what tells rows apart, and year; without what comes to nothing. */
    Stream<Map.Entry<Row, Map<String, Integer>>> rows() {
        return sums.entrySet().stream()
                .filter(row -> row.getValue().values().stream().anyMatch(count -> count != 0));
    }

    /** With a column for each measure. */
    Table table(String name, List<String> keys, List<String> measures) {
        List<String> columns = new ArrayList<>(keys);
        columns.addAll(measures);
        return Table.sorted(name, columns, rows().map(row -> row(row.getKey(), row.getValue(), measures)));
    }

    private static Row row(Row key, Map<String, Integer> sums, List<String> measures) {
        List<Object> values = new ArrayList<>(key.values());
        measures.forEach(measure -> values.add(sums.getOrDefault(measure, 0)));
        return Row.of(values.toArray());
    }
}
