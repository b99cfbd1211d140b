package no.bofast.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.tables.Row;

/**
 * The report's exact tables a second way: plain SQL over the raw tables of {@code replay}, in DuckDB.
 *
 * @param raw directory of the raw tables
 */
public record PlainSql(Path raw, SettlementYears settled, int through) {

    /** The tables that have tests of their own: those that a model is fitted for, and those of measures beyond the report. */
    public static final List<String> OTHERS =
            List.of("adjusted", "regression", "distances", "afterwards", "concentration", "pauses", "after_pause");

    /** Every other table of the report. */
    public static final List<String> TABLES = List.of(
            "settled",
            "characteristics",
            "moved",
            "moved_bounds",
            "curves",
            "curves_bounds",
            "before_after",
            "out_migration",
            "out_migration_bounds",
            "in_migration",
            "intensity",
            "quartiles",
            "directions",
            "direction_shares",
            "rights");

    /** Fails unless every table equals its query, cell by cell. */
    public void assertEquals(Function<String, List<List<String>>> report) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute(sql("prelude"));
            for (String table : TABLES) {
                assertEqual(table, sorted(report.apply(table)), rows(statement.executeQuery(sql(table))));
            }
        }
    }

    /** The rows of a table that a report wrote, without its header. */
    public static List<List<String>> written(Path directory, String table) {
        try {
            return Files.readAllLines(directory.resolve(table + ".csv")).stream()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String sql(String name) throws IOException {
        try (InputStream stream = PlainSql.class.getResourceAsStream(name + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$raw", raw.toString())
                    .replace("$municipalities", municipalities())
                    .replace("$from", Integer.toString(settled.from()))
                    .replace("$to", Integer.toString(settled.to()))
                    .replace("$through", Integer.toString(through));
        }
    }

    private String municipalities() throws IOException {
        Path copy = raw.resolve("municipalities.csv");
        try (InputStream stream = ReferenceTables.class.getResourceAsStream("/reference/municipalities.csv")) {
            Files.write(copy, stream.readAllBytes());
        }
        return copy.toString();
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                values.add(result.getString(column) == null ? "" : result.getString(column));
            }
            rows.add(values);
        }
        return sorted(rows);
    }

    private static List<List<String>> sorted(List<List<String>> rows) {
        return rows.stream().map(Row::new).sorted().map(Row::values).toList();
    }

    /** Equal texts; numbers with decimals equal to the sixth. */
    private static void assertEqual(String table, List<List<String>> actual, List<List<String>> expected) {
        assertThat(actual).as(table).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).as(table).hasSameSizeAs(expected.get(i));
            for (int column = 0; column < actual.get(i).size(); column++) {
                assertCell(
                        table + " " + actual.get(i),
                        actual.get(i).get(column),
                        expected.get(i).get(column));
            }
        }
    }

    private static void assertCell(String where, String actual, String expected) {
        if (actual.matches("-?\\d+\\.\\d{6}")) {
            assertThat(Double.parseDouble(actual)).as(where).isCloseTo(Double.parseDouble(expected), within(0.6e-6));
        } else {
            assertThat(actual).as(where).isEqualTo(expected);
        }
    }
}
