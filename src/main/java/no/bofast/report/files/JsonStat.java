package no.bofast.report.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.report.measures.Quartile;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/**
 * A table as a JSON-stat 2.0 dataset (json-stat.org/full).
 *
 * <p>The dimensions are the table's key columns under their own names, and {@code ContentsCode} with the measures, as Statistics
 * Norway's own datasets have it. What the table has no row for is null; what may not be shown is null with status {@code :}.
 */
public final class JsonStat {

    private static final Set<String> NUMBERED =
            Set.of("years", "days", "months_since_settlement", "months_since_departure");

    private static final String MEASURES = "ContentsCode";

    private final Cube cube;
    private final Table table;
    private final List<List<String>> categories;

    private JsonStat(Cube cube) {
        this.cube = cube;
        this.table = cube.table();
        this.categories = categories();
    }

    /** The dataset, as maps and lists for any JSON writer. */
    public static Map<String, Object> of(Cube cube) {
        return new JsonStat(cube).dataset();
    }

    private Map<String, Object> dataset() {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", cube.label());
        dataset.put("source", "Bofast");
        dataset.put("updated", cube.standsOn() + "T00:00:00Z");
        dataset.put("note", cube.notes());
        dataset.put("id", ids());
        dataset.put("size", categories.stream().map(List::size).toList());
        dataset.put("role", roles());
        dataset.put("dimension", dimensions());
        addValues(dataset);
        return dataset;
    }

    /** A table without rows has its measures only: readers can't do with a dimension that has no category. */
    private List<String> keyColumns() {
        return table.rows().isEmpty() ? List.of() : cube.keyColumns();
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>(keyColumns());
        ids.add(MEASURES);
        return ids;
    }

    private List<List<String>> categories() {
        List<List<String>> all = new ArrayList<>();
        for (String key : keyColumns()) {
            int column = table.column(key);
            all.add(table.rows().stream()
                    .map(row -> row.get(column))
                    .distinct()
                    .sorted(order(key))
                    .toList());
        }
        all.add(cube.measures());
        return all;
    }

    private static Comparator<String> order(String key) {
        if (key.equals("quartile")) {
            return Comparator.comparing(Quartile::labelled);
        }
        return NUMBERED.contains(key) ? Comparator.comparing(Integer::valueOf) : Comparator.naturalOrder();
    }

    private Map<String, Object> roles() {
        Map<String, Object> roles = new LinkedHashMap<>();
        roles.put("metric", List.of(MEASURES));
        if (ids().contains("municipality")) {
            roles.put("geo", List.of("municipality"));
        }
        return roles;
    }

    private Map<String, Object> dimensions() {
        Map<String, Object> dimensions = new LinkedHashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            String id = ids().get(i);
            dimensions.put(id, dimension(id, categories.get(i)));
        }
        return dimensions;
    }

    private Map<String, Object> dimension(String id, List<String> categories) {
        Map<String, String> labels = new LinkedHashMap<>();
        categories.forEach(category -> labels.put(category, label(id, category)));
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", categories);
        category.put("label", labels);
        Map<String, Object> dimension = new LinkedHashMap<>();
        dimension.put("label", cube.labels().column(id));
        dimension.put("category", category);
        return dimension;
    }

    private String label(String dimension, String category) {
        return dimension.equals(MEASURES)
                ? cube.labels().column(category)
                : cube.labels().category(dimension, category);
    }

    private void addValues(Map<String, Object> dataset) {
        Object[] values = new Object[categories.stream().mapToInt(List::size).reduce(1, Math::multiplyExact)];
        Map<String, String> status = new LinkedHashMap<>();
        table.rows().forEach(row -> addRow(row, values, status));
        dataset.put("value", Arrays.asList(values));
        if (!status.isEmpty()) {
            dataset.put("status", status);
        }
    }

    private List<String> key(Row row) {
        return row.values().subList(0, cube.keys());
    }

    private void addRow(Row row, Object[] values, Map<String, String> status) {
        int measures = cube.measures().size();
        int start = measures * place(key(row));
        for (int i = 0; i < measures; i++) {
            String number = Shape.number(row.get(cube.keys() + i));
            if (number.isEmpty()) {
                status.put(Integer.toString(start + i), ":");
            } else {
                values[start + i] = new BigDecimal(number);
            }
        }
    }

    private int place(List<String> key) {
        int place = 0;
        for (int i = 0; i < key.size(); i++) {
            place = place * categories.get(i).size() + categories.get(i).indexOf(key.get(i));
        }
        return place;
    }
}
