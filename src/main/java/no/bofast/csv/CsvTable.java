package no.bofast.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A CSV file by the names of its columns, which may stand in any order and be more than those asked for. */
public record CsvTable(List<Line> lines) {

    public CsvTable {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException saying which of the columns is missing
     */
    public static CsvTable of(byte[] file, List<String> columns) {
        List<CsvRows.Row> rows = CsvRows.of(file);
        List<String> header = rows.isEmpty() ? List.of() : rows.get(0).cells();
        if (!header.containsAll(columns)) {
            throw new IllegalArgumentException("line 1: the columns must be " + String.join(",", columns));
        }
        return new CsvTable(rows.stream()
                .skip(1)
                .map(row -> new Line(row.number(), cells(header, row.cells())))
                .toList());
    }

    private static Map<String, String> cells(List<String> header, List<String> values) {
        Map<String, String> cells = new HashMap<>();
        for (int place = 0; place < Math.min(header.size(), values.size()); place++) {
            cells.put(header.get(place), values.get(place));
        }
        return cells;
    }

    /** @param number of the line in the file, counted from 1 */
    public record Line(long number, Map<String, String> cells) {

        /** The cell of a column; empty text if the line has none. */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /**
         * What a cell says.
         *
         * @param expected what the cell should be, as in "a date"
         * @throws IllegalArgumentException saying line, column, what is expected and what stands there
         */
        public <T> T read(String column, String expected, Function<String, T> reader) {
            try {
                return reader.apply(text(column));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "line " + number + ": " + column + " must be " + expected + ", got: '" + text(column) + "'", e);
            }
        }
    }
}
