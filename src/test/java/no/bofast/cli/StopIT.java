package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.console.ExitCode;
import no.bofast.oracle.NastyLog;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.LongRun;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command that is asked to stop closes what it opened: it leaves nothing that should go, and finds again what should stay. */
@LongRun
@Timeout(300)
class StopIT {

    private static final String READY = "The register lives on from ";
    private static final String CLOCK = "/asOf/registerClock";
    private static final String SETTLED = "/figures/settled";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void aDemoThatWasStoppedGoesOnFromItsStateAndIsReadyWhenAllOfItIsShown() throws Exception {
        JsonNode before;
        try (BofastProcess demo = demo("first")) {
            String address = demo.awaitAddress("The page: ");
            demo.awaitLine(READY);
            before = Awaitility.await("all that was loaded is shown")
                    .until(() -> nation(address), nation -> nation.at(CLOCK).isTextual());
            assertThat(demo.terminate()).as(demo.printed()).isEqualTo(ExitCode.STOPPED);
        }

        try (BofastProcess demo = demo("second")) {
            String address = demo.awaitAddress("The page: ");
            awaitReady(address);
            JsonNode after = nation(address);

            assertThat(after.at(CLOCK).isTextual()).as("%s", after).isTrue();
            assertThat(after.at(CLOCK).asText())
                    .isGreaterThanOrEqualTo(before.at(CLOCK).asText());
            assertThat(after.at(SETTLED).asInt())
                    .isPositive()
                    .isGreaterThanOrEqualTo(before.at(SETTLED).asInt());
            assertThat(demo.printed()).doesNotContain("Exception", "corrupted");
        }
    }

    @Test
    void aReplayThatIsStoppedLeavesNoTemporaryDirectory() throws Exception {
        Path log = Files.write(directory.resolve("log.ndjson"), NastyLog.generate(81, 6_000));
        Path out = directory.resolve("out");

        try (BofastProcess replay = BofastProcess.start(
                directory.resolve("replay.txt"), "replay", log.toString(), "--out", out.toString())) {
            replay.awaitLine("Reading: ");
            assertThat(temporary()).isNotEmpty();

            assertThat(replay.terminate()).as(replay.printed()).isEqualTo(ExitCode.STOPPED);
            assertThat(replay.printed()).doesNotContain("not stopped", "could not delete");
        }
        assertThat(temporary()).isEmpty();
    }

    private BofastProcess demo(String name) {
        return BofastProcess.start(
                directory.resolve(name + ".txt"),
                "demo",
                "--persons=500",
                "--from=2020-01-01",
                "--port=0",
                "--seconds-per-day=600",
                "--data-dir=" + directory.resolve("data"));
    }

    private static void awaitReady(String address) {
        Awaitility.await("ready")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(address, "/health/ready").statusCode() == 200);
    }

    private static JsonNode nation(String address) throws Exception {
        return new ObjectMapper().readTree(get(address, "/api/v1/nation").body());
    }

    private static HttpResponse<String> get(String address, String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://" + address + path)).build(), BodyHandlers.ofString());
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("bofast-"))
                    .toList();
        }
    }
}
