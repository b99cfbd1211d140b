package no.bofast.report.tables;

import java.util.List;
import java.util.stream.Stream;

/** A row of a table; rows are ordered as text, by their values in order. */
public record Row(List<String> values) implements Comparable<Row> {

    /** A row of values; null where there is none or none may be shown. */
    public static Row of(Object... values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i] == null ? "" : values[i].toString();
        }
        return new Row(List.of(texts));
    }

    /** The same with one more value at the end. */
    public Row with(Object last) {
        return new Row(
                Stream.concat(values.stream(), Stream.of(last.toString())).toList());
    }

    public String get(int column) {
        return values.get(column);
    }

    @Override
    public int compareTo(Row other) {
        for (int i = 0; i < values.size(); i++) {
            int order = values.get(i).compareTo(other.values.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
