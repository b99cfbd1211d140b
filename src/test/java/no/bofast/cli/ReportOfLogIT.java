package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.console.StopSignal;
import no.bofast.disclosure.Disclosure;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.ndjson.NdjsonFormat;
import no.bofast.instance.replay.Replay;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.oracle.NastyLog;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.PlainSql;
import no.bofast.report.ReportWriter;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.testkit.Countings;
import no.bofast.view.Edition;
import no.bofast.view.MonitorView;
import no.bofast.view.Releases;
import no.bofast.warning.WarningSettings;
import no.bofast.words.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The report of a log full of edges, of protected, erased, emigrated and dead people among others: exact, it equals queries over
 * the raw tables of {@code replay}; for the public, it differs from that by rounding alone.
 */
class ReportOfLogIT {

    private static final int PERSONS = 4_000;
    /** How far the country's settled of some years may be from the truth. */
    private static final int RELEASED_WITHIN = 9;

    private static final Map<String, List<String>> COUNTS = Map.of(
            "moved", List.of("settled", "within_5_years", "years_6_to_7", "stayers_7"),
            "curves", List.of("settled", "departed"),
            "before_after", List.of("settled", "lives_there"),
            "out_migration", List.of("settled", "departed"),
            "in_migration", List.of("settled", "first_arrivals"),
            "intensity", List.of("settled"),
            "directions", List.of("departed"),
            "rights", List.of("settled", "moved_within_programme", "moved_within_grant", "moved_after"),
            "direction_shares", List.of("departed"));

    @TempDir
    private static Path directory;

    private static ReplayResult result;

    @BeforeAll
    static void replayOnce() throws IOException {
        List<String> lines = NastyLog.generate(33, PERSONS);
        assertThat(lines).anyMatch(line -> line.contains("\"erased\":true"));
        Path log = Files.write(directory.resolve("log.ndjson"), lines);
        try (StopSignal stop = StopSignal.open();
                Replay replay = Replay.start(
                        Files.createDirectory(directory.resolve("data")),
                        WarningSettings.DEFAULTS,
                        Countings.RIGHTS,
                        ReferenceTables.shipped(),
                        Optional.of(new ReleaseKey("a secret of the tests")),
                        2,
                        4,
                        stop)) {
            replay.read(new NdjsonFormat(), List.of(log), directory.resolve("rejects.ndjson"));
            result = replay.await();
            result.write(raw(), Countings.RIGHTS, Countings.PLACES);
        }
    }

    @ParameterizedTest
    @CsvSource({"2010-2016, 2023", "2005-2024, 2024", "2012-2015, 2017", "2013-2013, 2022", "2018-2024, 2019"})
    void exactItEqualsPlainSqlOverTheRawTables(String settled, int through) throws Exception {
        Path report = report(settled, through, Disclosure.EXACT);

        assertThat(PlainSql.written(report, "moved")).isNotEmpty();
        new PlainSql(raw(), SettlementYears.of(settled), through)
                .assertEquals(table -> PlainSql.written(report, table));
    }

    @ParameterizedTest
    @CsvSource({"2010-2016, 2023", "2005-2024, 2024"})
    void forThePublicItIsMadeOfReleases(String settled, int through) throws IOException {
        Path shown = report(settled, through, Disclosure.RELEASED);

        for (String table : COUNTS.keySet()) {
            if (Files.exists(shown.resolve(table + ".csv"))) {
                rows(shown, table)
                        .forEach((key, row) -> COUNTS.get(table)
                                .forEach(column -> assertReleased(table + " " + key + " " + column, column, row)));
            }
        }
        assertThat(settled(shown, "all")).isCloseTo(settledWhenReleased(settled), within(RELEASED_WITHIN));
    }

    @Test
    void protectedPeopleAreInTotalsAndInNoTableOfMunicipalities() throws IOException {
        Path report = report("2005-2024", 2024, Disclosure.EXACT);

        assertThat(PlainSql.written(raw(), "cohorts"))
                .anyMatch(row -> row.get(1).equals("0000"));
        for (String table : List.of("out_migration", "in_migration", "intensity")) {
            assertThat(PlainSql.written(report, table))
                    .noneMatch(row -> row.get(0).equals("0000"));
        }
        assertThat(settled(report, "all")).isGreaterThan(settled(report, "centrality"));
        assertThat(settled(report, "sex")).isEqualTo(settled(report, "all"));
    }

    /** What was counted when settlement years were released last: at the beginning of February after the last whole year. */
    private static int settledWhenReleased(String settled) throws IOException {
        Edition edition =
                Releases.view(result.releases(), Optional.empty()).edition().orElseThrow();
        int last = edition.lastCompleteYear();
        SettlementYears asked = SettlementYears.of(settled);
        ReportRequest then = new ReportRequest(
                RegisterTime.dateOf(result.registerClock().orElseThrow()),
                new SettlementYears(asked.from(), Math.min(asked.to(), last)),
                last,
                Optional.of(YearMonth.of(last + 1, 1)),
                Disclosure.EXACT,
                Language.of("nb"));
        Path report = Files.createTempDirectory(directory, "then");
        ReportWriter.write(result.counts(), Countings.PLACES, then, report);
        return settled(report, "all");
    }

    private static int settled(Path report, String dimension) {
        return PlainSql.written(report, "moved").stream()
                .filter(row -> row.get(0).equals(dimension))
                .mapToInt(row -> Integer.parseInt(row.get(2)))
                .sum();
    }

    private static void assertReleased(String where, String column, Map<String, String> row) {
        int shown = Integer.parseInt(row.get(column));
        assertThat(shown % 3).as(where).isZero();
        if (row.containsKey("settled") && row.containsKey("share") && column.equals("departed")) {
            int whole = Integer.parseInt(row.get("settled"));
            String share = whole < 10 ? "" : String.format(java.util.Locale.ROOT, "%.6f", (double) shown / whole);
            assertThat(row.get("share")).as(where).isEqualTo(share);
        }
    }

    private static Map<List<String>, Map<String, String>> rows(Path report, String table) throws IOException {
        String header = Files.readAllLines(report.resolve(table + ".csv")).get(0);
        List<String> columns = List.of(header.split(","));
        int keys = columns.indexOf(COUNTS.get(table).get(0));
        Map<List<String>, Map<String, String>> rows = new HashMap<>();
        PlainSql.written(report, table).forEach(values -> {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), values.get(i));
            }
            rows.put(values.subList(0, keys), row);
        });
        return rows;
    }

    private static Path raw() {
        return directory.resolve("raw");
    }

    private static Path report(String settled, int through, Disclosure disclosure) throws IOException {
        MonitorView released = Releases.view(result.releases(), Optional.empty());
        LocalDate clock = disclosure.isExact()
                ? RegisterTime.dateOf(result.registerClock().orElseThrow())
                : released.edition().orElseThrow().dayAfter();
        ReportRequest request = new ReportRequest(
                clock, SettlementYears.of(settled), through, Optional.empty(), disclosure, Language.of("nb"));
        Path report = Files.createTempDirectory(directory, "report");
        ReportWriter.write(
                disclosure.isExact() ? result.counts() : released.counts(), Countings.PLACES, request, report);
        return report;
    }
}
