package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.oracle.NastyLog;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.Clients;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.LongRun;
import no.bofast.testkit.OracleTables;
import no.bofast.testkit.RoundingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stop that can't be finished, since Kafka hangs, ends at its deadline all the same, and loses nothing. */
@LongRun
@Timeout(300)
class StopDeadlineIT {

    private static final List<String> LOG = NastyLog.generate(73, 800);
    private static final int TERMINATED = 128 + 15;
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    /** For the process to end once its deadline has cut it off. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    @TempDir
    private Path directory;

    @Test
    void whatIsUnderWayIsCutOffAtTheDeadlineAndDoneAgainAfterTheNextStart() throws Exception {
        try (BofastProcess platform = BofastProcess.start(
                directory.resolve("platform.txt"),
                "broker",
                "--data-dir",
                directory.resolve("kafka").toString())) {
            String[] addresses = platform.awaitLine("localhost:").split(" ");
            ingest(addresses);
            try (BofastProcess hanging = instance("hanging", addresses)) {
                hanging.awaitLine("Page and API on port");
                Clients.readValues(addresses[0], "bofast.metrics.months", 1);
                platform.freeze();

                long began = System.nanoTime();
                int exitCode = hanging.terminate();
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                platform.thaw();

                assertThat(exitCode).as(hanging.printed()).isEqualTo(TERMINATED);
                assertThat(took).isBetween(DEADLINE, DEADLINE.plus(GRACE));
                assertThat(hanging.printed()).contains("bofast: not stopped within 3 s; what was under way is cut off");
            }
            try (BofastProcess next = instance("next", addresses)) {
                next.awaitLine("Page and API on port");
                Path tables = directory.resolve("tables");
                CommandRun written = command(addresses, "tables", "--out", tables.toString(), "--patience", "150");

                assertThat(written.exitCode()).as(written.err()).isZero();
                assertThat(OracleTables.of(LOG).differences(tables)).isEmpty();
            }
        }
    }

    private void ingest(String[] addresses) throws IOException {
        Path file = Files.write(directory.resolve("log.ndjson"), LOG);
        CommandRun run = command(addresses, "ingest", file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private BofastProcess instance(String name, String[] addresses) {
        return BofastProcess.start(
                directory.resolve(name + ".txt"),
                with(
                        addresses,
                        "run",
                        "--port=0",
                        RoundingKey.option(directory),
                        "--data-dir=" + directory.resolve("data"),
                        "--stop-timeout=" + DEADLINE.toSeconds()));
    }

    private static CommandRun command(String[] addresses, String... args) {
        return CommandRun.in(Map.of(), with(addresses, args));
    }

    private static String[] with(String[] addresses, String... args) {
        return Stream.concat(
                        Stream.of(args),
                        Stream.of("--bootstrap-servers", addresses[0], "--schema-registry", addresses[1]))
                .toArray(String[]::new);
    }
}
