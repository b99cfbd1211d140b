package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A table as it's published: a name, columns, and rows of text in their order. */
public record Table(String name, List<String> columns, List<Row> rows) {

    /** Wide tables aren't copied: a table takes over the list of rows. */
    public Table {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(rows);
    }

    /** A table of rows in the order of their text, column by column. */
    public static Table sorted(String name, List<String> columns, Stream<Row> rows) {
        List<Row> sorted = rows.collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        Collections.sort(sorted);
        return new Table(name, columns, sorted);
    }

    /** A table of what is counted by row, without what comes to nothing; the count is the last column. */
    public static Table counted(String name, List<String> columns, SortedMap<Row, Integer> counts) {
        return new Table(
                name,
                columns,
                counts.entrySet().stream()
                        .filter(e -> e.getValue() != 0)
                        .map(e -> e.getKey().with(e.getValue()))
                        .toList());
    }

    /** The place of a column. */
    public int column(String column) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("table " + name + " has no column '" + column + "'");
        }
        return place;
    }
}
