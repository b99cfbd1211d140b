package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.bofast.console.ExitCode;
import no.bofast.ingest.Submission;
import no.bofast.instance.Installation;
import no.bofast.oracle.NastyLog;
import no.bofast.serde.Topics;
import no.bofast.testkit.Clients;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.testkit.LongRun;
import no.bofast.testkit.OracleTables;
import no.bofast.testkit.RoundingKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bad input and missing infrastructure: each is told in one clear line, and nothing already accepted is lost. */
@LongRun
@Timeout(180)
class CommandLineIT {

    private static final String NOBODY_LISTENS = "localhost:1";
    private static final String SETTLEMENT = """
        {"eventId":"%s","personId":"p7","change":"CREATED","occurredOn":"%s","registeredAt":"2015-03-05T10:00:00Z",\
        "source":"DUF","fact":{"type":"Settlement","municipality":"%s","birthYear":1990,"sex":"MALE","country":"SYR",\
        "ground":"ASYLUM","household":"SINGLE"}}\
        """;
    private static final String GOOD = SETTLEMENT.formatted("a1", "2015-03-01", "5601");

    private static EmbeddedBrokerUnderTest broker;

    @TempDir
    private Path directory;

    @BeforeAll
    static void startBroker(@TempDir Path brokerDirectory) {
        broker = EmbeddedBrokerUnderTest.start(brokerDirectory);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void linesThatAreNoEventsAreNamedAndSetAsideAndTheRestIsCounted() throws IOException {
        List<String> log = NastyLog.generate(26, 50);
        String wrongDate = SETTLEMENT.formatted("a2", "2015-02-30", "5601");
        String cut = GOOD.substring(0, 40);
        Path table =
                write("table.csv", Stream.generate(() -> "5601;2015").limit(25).toList());
        Path dated = write("dated.ndjson", List.of(GOOD, wrongDate));
        Path truncated = Files.writeString(directory.resolve("cut.ndjson"), String.join("\n", log) + "\n" + cut);

        CommandRun run = CommandRun.of(
                "replay", table.toString(), dated.toString(), truncated.toString(), "--out", directory.toString());

        List<String> rejected = new ArrayList<>(Files.readAllLines(table));
        rejected.addAll(List.of(wrongDate, cut));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);
        assertThat(directory.resolve("rejects.ndjson")).hasContent(String.join("\n", rejected));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("rejects.ndjson"))))
                .as("it holds pseudonyms")
                .isEqualTo("rw-------");
        assertThat(run.errLines())
                .contains(table + ":1: broken JSON near character 5", "… and 7 more lines")
                .contains("bofast: 27 lines rejected, kept in " + directory.resolve("rejects.ndjson"));
        assertThat(OracleTables.of(with(log, GOOD)).differences(directory)).isEmpty();
    }

    @Test
    void eventsThatBreakARuleAreDeadLettersAndNoFailure() throws IOException {
        String unknown = SETTLEMENT.formatted("a3", "2015-03-01", "9998");
        String early = SETTLEMENT.formatted("a4", "1815-03-01", "5601");
        Path log = write("log.ndjson", List.of(GOOD, unknown, early));

        CommandRun run = CommandRun.of("replay", log.toString(), "--out", directory.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(directory.resolve("dead_letters.csv"))
                .hasContent("reason,count\ninvalid-date,1\nunknown-municipality,1\n");
        assertThat(directory.resolve("rejects.ndjson")).doesNotExist();
        assertThat(run.errLines())
                .containsExactly("Reading: 3, done", "Counting: 7, done", "Tables of 3 records in " + directory);
    }

    @Test
    void ingestNamesALineThatWasCutAndKeepsWhatCameBefore() throws IOException {
        Path log = Files.writeString(directory.resolve("log.ndjson"), GOOD + "\n" + GOOD.substring(0, 40));
        Path rejects = directory.resolve("rejected.ndjson");

        CommandRun run = CommandRun.of(
                withBroker("ingest", log.toString(), "--rejects", rejects.toString(), "--prefix", "cut."));

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);
        assertThat(run.errLines())
                .containsExactly(
                        log + ":2: broken JSON near character 41",
                        "Reading: 2, done",
                        "bofast: 1 line rejected, kept in " + rejects,
                        "1 records in cut.population-events");
        assertThat(Clients.readValues(broker.bootstrapServers(), "cut.population-events", 1))
                .isNotEmpty();
    }

    @Test
    void ingestNamesWhatComesFromTheFutureAndWhatKafkaFindsTooLarge() throws IOException {
        String future = GOOD.replace("\"2015-03-05T", "\"2123-03-05T");
        String heartbeat = "{\"completeThrough\":\"2123-06-30T22:00:00.000Z\"}";
        String large =
                GOOD.replace("\"DUF\"", "\"" + "x".repeat(2_000_000) + "\"").replace("\"2015-03-05T", "\"2016-03-05T");
        Path log = write("log.ndjson", List.of(GOOD, future, heartbeat, large));
        Path rejects = directory.resolve("rejects.ndjson");

        CommandRun run = CommandRun.of(
                withBroker("ingest", log.toString(), "--rejects", rejects.toString(), "--prefix", "future."));

        String reason = ": future-register-time: it says a register time more than a day ahead of this machine's clock";
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTIONS);
        assertThat(run.errLines())
                .contains(log + ":2" + reason, log + ":3" + reason, log + ":4: too large for Kafka")
                .contains("bofast: 3 lines rejected, kept in " + rejects, "1 records in future.population-events");
        assertThat(Files.readAllLines(rejects)).containsExactlyInAnyOrder(future, heartbeat, large);
        assertThat(heartbeats("future.")).containsOnly("2015-03-05T10:00:00Z");
    }

    private static List<String> heartbeats(String prefix) {
        Installation installation = new Installation(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                Map.of("schema.registry.url", broker.schemaRegistryUrl()),
                new Topics(prefix));
        List<String> heartbeats = new ArrayList<>();
        installation.reader().forEach((submission, asItCame) -> {
            if (submission instanceof Submission.CompleteThrough heartbeat) {
                heartbeats.add(heartbeat.instant().toString());
            }
        });
        return heartbeats;
    }

    @Test
    void standardInputIsReadAndWhatIsPackedIsUnpacked() throws IOException {
        Path packed = directory.resolve("log.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String second = GOOD.replace("\"a1\"", "\"b1\"").replace("\"p7\"", "\"p8\"");
        InputStream realIn = System.in;
        System.setIn(new ByteArrayInputStream(second.getBytes(StandardCharsets.UTF_8)));
        CommandRun run;
        try {
            run = CommandRun.of("replay", packed.toString(), "-", "--out", directory.toString());
        } finally {
            System.setIn(realIn);
        }

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(OracleTables.of(List.of(GOOD, second)).differences(directory))
                .isEmpty();
        assertFails(
                "cannot read " + directory + ": no such file",
                "replay",
                directory.toString(),
                "--out",
                directory.toString());
    }

    @Test
    void aReplayGoesOnOnlyWithAsManyPartitionsAsBefore() throws IOException {
        String[] kept = {"--out", directory.toString(), "--data-dir", data()};
        assertThat(CommandRun.of(and(kept, "replay", log(), "--partitions", "1"))
                        .exitCode())
                .isZero();

        assertFails(
                "what is in the data directory was replayed with 1 partitions, not 2: give --partitions 1",
                and(kept, "replay", log(), "--partitions", "2"));
    }

    @Test
    void aReportOfImpossibleYearsIsRefusedBeforeItsReplay() throws IOException {
        CommandRun run = CommandRun.of(
                "report",
                "--replay",
                log(),
                "--out",
                directory.toString(),
                "--settled",
                "2010-2016",
                "--through",
                "2005");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err())
                .contains("a report through 2005 has nothing of people settled 2010-2016")
                .doesNotContain("Reading");
    }

    @Test
    void anUnreachableClusterIsSaidInOneLine() throws IOException {
        String[] nowhere = {"--bootstrap-servers", NOBODY_LISTENS, "--schema-registry", broker.schemaRegistryUrl()};
        String reason =
                "cannot use Kafka at " + NOBODY_LISTENS + ": no answer; check the address and that the cluster runs";

        assertFails(reason, and(nowhere, "ingest", log(), "--client-config", impatient()));
        assertFails(
                reason,
                and(
                        nowhere,
                        "run",
                        "--data-dir",
                        data(),
                        RoundingKey.option(directory),
                        "--client-config",
                        impatient()));
        assertFails(reason, and(nowhere, "tables", "--out", data(), "--client-config", impatient()));
        assertFails(reason, and(nowhere, "reset", "--data-dir", data(), "--client-config", impatient()));
    }

    @Test
    void anUnreachableRegistryIsSaidInOneLine() throws IOException {
        String url = "http://" + NOBODY_LISTENS;
        String[] nowhere = {"--bootstrap-servers", broker.bootstrapServers(), "--schema-registry", url};
        String reason = "schema registry " + url + " does not answer, gave up after ";

        assertFails(reason + "10 s", and(nowhere, "ingest", log()));
        assertFails(
                reason,
                and(
                        nowhere,
                        "run",
                        "--data-dir",
                        data(),
                        RoundingKey.option(directory),
                        "--port",
                        "0",
                        "--client-config",
                        impatient()));
        assertFails(reason, and(nowhere, "tables", "--out", data(), "--client-config", impatient()));
    }

    @Test
    void aPortInUseIsSaidInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String reason = "Cannot listen on 127.0.0.1:" + port + ": ";

            assertFails(reason, withBroker("run", "--data-dir", data(), RoundingKey.option(directory), "--port", port));
            assertFails(reason, "demo", "--persons", "10", "--port", port);
        }
    }

    @Test
    void tablesOfNoMonitorAreSaidInOneLineToBeMissing() throws IOException {
        assertFails(
                "Kafka at " + broker.bootstrapServers() + " has no topic none.",
                withBroker("tables", "--out", data(), "--prefix", "none."));

        CommandRun.of(withBroker("ingest", log(), "--prefix", "idle."));
        CommandRun run = CommandRun.of(withBroker("tables", "--out", data(), "--prefix", "idle.", "--patience", "1"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.errLines())
                .filteredOn(line -> line.startsWith("bofast: "))
                .singleElement()
                .asString()
                .startsWith("bofast: the monitor has not counted all events within 1 s; does it run?");
    }

    private static void assertFails(String reason, String... args) {
        CommandRun run = CommandRun.of(args);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.errLines()).singleElement().asString().startsWith("bofast: " + reason);
    }

    private String log() throws IOException {
        return write("log.ndjson", List.of(GOOD)).toString();
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    /** Client settings that give up soon. */
    private String impatient() throws IOException {
        return write(
                        "client.properties",
                        List.of(
                                "default.api.timeout.ms=2000",
                                "request.timeout.ms=1000",
                                "schema.registry.retry.timeout.ms=500"))
                .toString();
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(directory.resolve(name), lines);
    }

    private static String[] withBroker(String... args) {
        String[] addresses = {
            "--bootstrap-servers", broker.bootstrapServers(), "--schema-registry", broker.schemaRegistryUrl()
        };
        return and(addresses, args);
    }

    private static String[] and(String[] options, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    private static List<String> with(List<String> lines, String more) {
        List<String> all = new ArrayList<>(lines);
        all.add(more);
        return all;
    }
}
