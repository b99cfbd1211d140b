package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.ndjson.NdjsonFormat;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.report.Language;
import no.bofast.report.ReportRequest;
import no.bofast.report.ReportWriter;
import no.bofast.report.SettlementYears;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated register, through the real topology and the report, against the tables that were published of the real one. */
class SimulatedReportIT {

    /** Cells that miss, as the README says, and how far at most. */
    private static final double NEAR = 1.6;

    private static final int THREADS = 2;
    private static final int PARTITIONS = 4;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void replayOnce() throws IOException {
        Path register = simulated();
        try (Replay replay = Replay.start(
                Files.createDirectory(directory.resolve("data")), List.of(register), THREADS, PARTITIONS)) {
            replay.read(new NdjsonFormat(), List.of(register), directory.resolve("rejects.ndjson"));
            ReplayResult result = replay.await();
            report(result, new SettlementYears(2010, 2016), "2016");
            report(result, new SettlementYears(2010, 2023), "2023");
        }
    }

    @Test
    void whoMovedWithinFiveAndSevenYearsIsAsPublished() throws IOException {
        Map<String, String[]> published = rows(resource("moved_2010_2016.csv"));
        Map<String, String[]> reported = rows(directory.resolve("2016/moved.csv"));

        // Published: dimension, category, within_5_years, years_6_to_7, stayers_7, settled. Reported: settled comes
        // first.
        published.forEach((category, row) -> {
            String[] cell = reported.get(category);
            assertNear(category + " settled", row[5], cell[2]);
            assertNear(category + " within 5 years", row[2], cell[3]);
            assertNear(category + " years 6 to 7", row[3], cell[4]);
            assertNear(category + " stayers", row[4], cell[5]);
        });
    }

    @Test
    void whereTheyWereSettledIsAsPublished() throws IOException {
        Map<String, String[]> published = rows(resource("settled_2010_2023.csv"));
        Map<String, String[]> reported = rows(directory.resolve("2023/moved.csv"));

        published.forEach((category, row) -> {
            // People under 0000 are in no class of municipalities; here they are within the tolerance.
            assertNear(category + " settled", row[2], reported.get(category)[2]);
        });
    }

    private static Path simulated() throws IOException {
        Path file = directory.resolve("register.ndjson");
        NdjsonWriter lines = new NdjsonWriter();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            new Simulation(SimulationOptions.DEFAULT).period().forEach(submission -> {
                try {
                    writer.append(lines.line(submission)).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return file;
    }

    private static void report(ReplayResult result, SettlementYears settled, String name) throws IOException {
        LocalDate clock = RegisterTime.dateOf(result.registerClock().orElseThrow());
        ReportRequest request =
                new ReportRequest(clock, settled, 2023, Optional.empty(), Disclosure.EXACT, Language.of("en"));
        ReportWriter.write(result.counts(), request, Files.createDirectory(directory.resolve(name)));
    }

    private static void assertNear(String what, String published, String reported) {
        double expected = Double.parseDouble(published);
        double tolerance = 0.08 * expected + 3 * Math.sqrt(expected);

        assertThat(Double.parseDouble(reported))
                .as(what + ", published " + published)
                .isBetween(expected - NEAR * tolerance, expected + NEAR * tolerance);
    }

    private static Path resource(String name) {
        return Path.of("src/test/resources/report", name);
    }

    private static Map<String, String[]> rows(Path file) throws IOException {
        Map<String, String[]> rows = new TreeMap<>();
        Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(row -> rows.put(row[0] + " " + row[1], row));
        return rows;
    }
}
