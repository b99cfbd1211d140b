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
import java.util.Map;
import java.util.Optional;
import no.bofast.disclosure.Disclosure;
import no.bofast.reference.ReferenceTables;
import no.bofast.view.CountsView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report's exact tables against plain SQL over the raw tables of replay, in DuckDB, cell by cell. */
class SqlReportTest {

    private static final Places PLACES = new Places(ReferenceTables.municipalities());
    private static final List<String> TABLES = List.of(
            "moved", "curves", "before_after", "out_migration", "in_migration", "intensity", "quartiles", "directions");

    @TempDir
    Path raw;

    @ParameterizedTest
    @CsvSource({
        "1, 5000, 2010-2016, 2020",
        "2, 5000, 2008-2019, 2020",
        "3, 5000, 2012-2015, 2017",
        "4, 3000, 2015-2019, 2017",
        "5, 300, 2013, 2020",
        "6, 60, 2010-2016, 2010"
    })
    void theReportEqualsPlainSqlOverTheRawTables(long seed, int persons, String settled, int through) throws Exception {
        CountsView view = SampleRegister.of(seed, persons);
        ReplayTables.write(view, Map.of(), raw);
        ReportRequest request = request(SettlementYears.of(settled), through);

        Report report = Report.of(view, PLACES, request);

        assertThat(report.table("curves").orElseThrow().rows()).isNotEmpty();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute(sql("prelude", request));
            for (String table : TABLES) {
                assertEqual(report.table(table).orElseThrow(), rows(statement.executeQuery(sql(table, request))));
            }
        }
    }

    static ReportRequest request(SettlementYears settled, int through) {
        return new ReportRequest(
                SampleRegister.CLOCK, settled, through, Optional.empty(), Disclosure.EXACT, Language.NB);
    }

    private String sql(String name, ReportRequest request) throws IOException {
        try (InputStream stream = SqlReportTest.class.getResourceAsStream(name + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$raw", raw.toString())
                    .replace("$municipalities", municipalities())
                    .replace("$from", Integer.toString(request.settled().from()))
                    .replace("$to", Integer.toString(request.settled().to()))
                    .replace("$through", Integer.toString(request.through()));
        }
    }

    private String municipalities() throws IOException {
        Path copy = raw.resolve("municipalities.csv");
        try (InputStream stream = ReferenceTables.class.getResourceAsStream("/reference/municipalities.csv")) {
            Files.write(copy, stream.readAllBytes());
        }
        return copy.toString();
    }

    private static List<Row> rows(ResultSet result) throws SQLException {
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                values.add(result.getString(column));
            }
            rows.add(new Row(values));
        }
        return rows.stream().sorted().toList();
    }

    /** Equal texts; numbers with decimals equal to the sixth. */
    private static void assertEqual(Table table, List<Row> expected) {
        assertThat(table.rows()).as(table.name()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            for (int column = 0; column < table.columns().size(); column++) {
                String actual = table.rows().get(i).get(column);
                assertCell(
                        table.name() + " " + table.rows().get(i),
                        actual,
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
