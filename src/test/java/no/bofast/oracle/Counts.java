package no.bofast.oracle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Signed counts by table and row, where a row is the text of all columns before the count. Zeros are never shown. */
final class Counts {
    private static final Comparator<List<String>> BY_COLUMNS = (left, right) -> {
        for (int column = 0; column < left.size(); column++) {
            int order = left.get(column).compareTo(right.get(column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private final Map<Table, Map<List<String>, Long>> rows = new EnumMap<>(Table.class);
    /** The second count of the table of hazards. */
    private final Map<List<String>, Long> departures = new HashMap<>();

    /** Whether of no move it is told why it was made, be it that this isn't known. */
    private boolean nobodyToldWhy = true;

    /** Remembers that somebody told why a move was made. */
    void toldWhy() {
        nobodyToldWhy = false;
    }

    /** Counts a person at risk for a month. */
    void addPersonMonth(List<String> row, boolean isDeparture) {
        add(Table.HAZARDS, 1, row);
        if (isDeparture) {
            departures.merge(row, 1L, Long::sum);
        }
    }

    void add(Table table, long count, List<String> row) {
        rows.computeIfAbsent(table, none -> new HashMap<>()).merge(row, count, Long::sum);
    }

    void add(Table table, String... row) {
        add(table, 1, List.of(row));
    }

    void addAll(Counts others) {
        nobodyToldWhy &= others.nobodyToldWhy;
        others.departures.forEach((row, count) -> departures.merge(row, count, Long::sum));
        others.rows.forEach((table, counts) -> counts.forEach((row, count) -> add(table, count, row)));
    }

    Map<List<String>, Long> of(Table table) {
        return rows.getOrDefault(table, Map.of());
    }

    /** The contents of every file by its name; a table without rows is its header. */
    Map<String, String> asFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            if (table.isBeside() && nothingBeside()
                    || (table == Table.FAMILIES || table == Table.SETTLING_DAYS || table == Table.PROGRAMMES)
                            && of(table).values().stream().allMatch(count -> count == 0)
                    || table == Table.AGREEMENTS && nothingAsked()
                    || table == Table.ASSISTANCE && nobodyApplied()
                    || table == Table.MOVE_REASONS && nobodyToldWhy) {
                continue;
            }
            String body = table == Table.HAZARDS ? hazards() : body(of(table));
            files.put(table.fileName(), table.header() + "\n" + body);
        }
        return files;
    }

    private boolean nothingBeside() {
        return Arrays.stream(Table.values())
                .filter(Table::isBeside)
                .flatMap(table -> of(table).values().stream())
                .allMatch(count -> count == 0);
    }

    /** Moves after which nobody applied are no reason for a table. */
    private boolean nobodyApplied() {
        return of(Table.ASSISTANCE).entrySet().stream()
                .allMatch(row -> row.getValue() == 0 || row.getKey().get(3).equals("moved"));
    }

    /** Moves of which nothing was asked are no reason for a table. */
    private boolean nothingAsked() {
        return of(Table.AGREEMENTS).entrySet().stream()
                .allMatch(row -> row.getValue() == 0 || row.getKey().get(3).equals("moved_unasked"));
    }

    private String hazards() {
        return of(Table.HAZARDS).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_COLUMNS))
                .map(row -> String.join(",", row.getKey()) + "," + row.getValue() + ","
                        + departures.getOrDefault(row.getKey(), 0L) + "\n")
                .collect(Collectors.joining());
    }

    private static String body(Map<List<String>, Long> counts) {
        return counts.entrySet().stream()
                .filter(row -> row.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(BY_COLUMNS))
                .map(row -> String.join(",", row.getKey()) + "," + row.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
