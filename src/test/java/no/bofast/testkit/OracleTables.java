package no.bofast.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.bofast.oracle.BatchOracle;
import no.bofast.oracle.Municipalities;

/** The tables that the oracle makes of a log, to hold written ones against. */
public final class OracleTables {

    private static final int SHOWN = 10;

    private final Map<String, String> expected;

    private OracleTables(Map<String, String> expected) {
        this.expected = expected;
    }

    public static OracleTables of(List<String> log) {
        return new OracleTables(
                BatchOracle.over(log, Municipalities.fromClassPath()).tables());
    }

    /** How the tables in a directory differ, to the byte; of each the first lines that do. Empty if they are the same. */
    public List<String> differences(Path directory) throws IOException {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> table : expected.entrySet()) {
            String written = Files.readString(directory.resolve(table.getKey()));
            if (!written.equals(table.getValue())) {
                differences.add(table.getKey() + " " + difference(lines(table.getValue()), lines(written)));
            }
        }
        return differences;
    }

    /** How the tables of another log differ, but for some. */
    public List<String> differences(OracleTables others, Set<String> but) {
        return expected.entrySet().stream()
                .filter(table -> !but.contains(table.getKey()))
                .filter(table -> !table.getValue().equals(others.expected.get(table.getKey())))
                .map(table -> table.getKey() + " "
                        + difference(lines(table.getValue()), lines(others.expected.get(table.getKey()))))
                .toList();
    }

    private static Set<String> lines(String table) {
        return table.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    private static String difference(Set<String> expected, Set<String> written) {
        return "lacks " + without(expected, written) + " and has too much " + without(written, expected);
    }

    private static List<String> without(Set<String> lines, Set<String> others) {
        return lines.stream()
                .filter(line -> !others.contains(line))
                .limit(SHOWN)
                .toList();
    }
}
