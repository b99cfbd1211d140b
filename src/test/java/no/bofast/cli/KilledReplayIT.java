package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.console.ExitCode;
import no.bofast.oracle.NastyLog;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.LongRun;
import no.bofast.testkit.OracleTables;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that is killed goes on where it was: nothing is lost and nothing counted twice. */
@LongRun
class KilledReplayIT {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void aReplayKilledTwiceWritesTheTablesOfOneThatWasNot() throws Exception {
        List<String> log = NastyLog.generate(22, 1_500);
        Files.write(directory.resolve("log.ndjson"), log);

        killOnceThereIsDataIn("population-events");
        killOnceThereIsDataIn("metrics.months");
        try (BofastProcess last = replay()) {
            assertThat(last.awaitEnd()).as(last.printed()).isEqualTo(ExitCode.DONE);
        }

        assertThat(OracleTables.of(log).differences(directory.resolve("out"))).isEmpty();
    }

    private void killOnceThereIsDataIn(String topic) throws InterruptedException {
        try (BofastProcess replay = replay()) {
            Awaitility.await(topic)
                    .atMost(LONGEST_WAIT)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> hasData(topic));

            assertThat(replay.kill()).as("still at work: %s", replay.printed()).isTrue();
        }
    }

    private BofastProcess replay() {
        return BofastProcess.start(
                directory.resolve("printed.txt"),
                "replay",
                directory.resolve("log.ndjson").toString(),
                "--out",
                directory.resolve("out").toString(),
                "--data-dir",
                directory.resolve("data").toString());
    }

    /** Looks into the broker's own files, since a replay tells nobody where its broker listens. */
    private boolean hasData(String topic) throws IOException {
        Path broker = directory.resolve("data").resolve("broker");
        if (!Files.isDirectory(broker)) {
            return false;
        }
        try (Stream<Path> partitions = Files.list(broker)) {
            return partitions
                    .filter(partition -> partition.getFileName().toString().matches("bofast\\." + topic + "-\\d+"))
                    .map(partition ->
                            partition.resolve("00000000000000000000.log").toFile())
                    .anyMatch(segment -> segment.length() > 0);
        }
    }
}
