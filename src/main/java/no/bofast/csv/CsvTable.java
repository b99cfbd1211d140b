package no.bofast.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

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
        return of(CsvRows.of(file), columns);
    }

    /**
     * Reads a file whose last column is free text, which may hold separators also without quotes around it.
     *
     * @throws IllegalArgumentException saying which of the columns is missing
     */
    public static CsvTable withText(byte[] file, List<String> columns) {
        return of(CsvRows.withText(file), columns);
    }

    private static CsvTable of(List<CsvRows.Row> rows, List<String> columns) {
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
                throw refusal(column + " must be " + expected + ", got: '" + text(column) + "'", e);
            }
        }

        /**
         * The whole number that a cell says.
         *
         * @param digits a pattern of what may stand there, which holds only numbers of up to nine digits
         * @throws IllegalArgumentException as {@link #read} does
         */
        public int number(String column, String expected, String digits) {
            return read(column, expected, text -> {
                if (!text.matches(digits)) {
                    throw new NumberFormatException(text);
                }
                return Integer.valueOf(text);
            });
        }

        /**
         * What is made of the cells.
         *
         * @throws IllegalArgumentException saying the line, and what {@code maker} says is wrong with them
         */
        public <T> T made(Supplier<T> maker) {
            try {
                return maker.get();
            } catch (IllegalArgumentException e) {
                throw refusal(e.getMessage(), e);
            }
        }

        /** Says why the line can't be taken. */
        public IllegalArgumentException refusal(String why) {
            return refusal(why, null);
        }

        private IllegalArgumentException refusal(String why, RuntimeException cause) {
            return new IllegalArgumentException("line " + number + ": " + why, cause);
        }
    }
}
