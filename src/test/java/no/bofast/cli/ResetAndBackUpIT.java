package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.console.ExitCode;
import no.bofast.domain.FutureTimes;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.Installation;
import no.bofast.instance.Work;
import no.bofast.oracle.NastyLog;
import no.bofast.oracle.NastySettlings;
import no.bofast.serde.Topics;
import no.bofast.testkit.Clients;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.testkit.LongRun;
import no.bofast.topology.Monitor;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was derived can be deleted and derived again, and what was put in can be taken out and put in elsewhere. */
@LongRun
@Timeout(400)
class ResetAndBackUpIT {

    private static final List<String> LOG = Stream.concat(
                    NastyLog.generate(47, 100).stream(), NastySettlings.generate(48, 60).stream())
            .toList();
    private static final int PARTITIONS = 2;

    @TempDir
    private Path directory;

    private EmbeddedBrokerUnderTest broker;

    @BeforeEach
    void start() {
        broker = EmbeddedBrokerUnderTest.start(directory.resolve("broker"));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void afterAResetTheSameTablesComeOut() throws Exception {
        ingest("bofast.", LOG);
        Map<String, String> first = whileRunning("bofast.", () -> {
            assertThat(run("bofast.", "reset", "--execute", "--data-dir", data())
                            .errLines())
                    .containsExactly(
                            "bofast: 1 threads of running instances are at work in group bofast.monitor; stop all "
                                    + "instances first (one that was killed counts for some seconds more)");
        });
        Set<String> before = topics();

        CommandRun dry = run("bofast.", "reset", "--data-dir", data());
        assertThat(dry.out())
                .contains(
                        "topic      bofast.metrics.cohorts",
                        "bofast.monitor-people-changelog",
                        "offsets    bofast.monitor")
                .contains("directory  " + state())
                .doesNotContain("population-events");
        assertThat(topics()).isEqualTo(before);
        assertThat(state()).isDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state().getParent())))
                .as("files of the state hold persons")
                .isEqualTo("rwx------");

        CommandRun done = run("bofast.", "reset", "--execute", "--data-dir", data());
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(topics())
                .containsExactlyInAnyOrder(
                        "bofast.population-events",
                        "bofast.settling-events",
                        "bofast.alerts",
                        "bofast.monitor-sent-alerts-changelog",
                        "bofast.metrics.releases",
                        "bofast.monitor-releases-changelog",
                        "bofast.metrics.today",
                        "bofast.monitor-drawn-changelog",
                        "bofast.subscriptions",
                        "bofast.deliveries",
                        "bofast.subscription-audit");
        assertThat(state()).doesNotExist();

        assertThat(whileRunning("bofast.", () -> {})).isEqualTo(first);
    }

    /** As an installation was that took a slip in the year for the register's word. */
    @Test
    void anInstallationWhoseClockWasPoisonedIsFreedByAReset() throws Exception {
        ingest("bofast.", LOG);
        Map<String, String> sound = whileRunning("bofast.", FutureTimes.REFUSED, () -> {});
        try (TopicWriter writer = installation("bofast.").writer()) {
            writer.write(new Submission.CompleteThrough(Instant.parse("2123-01-01T00:00:00Z")));
            writer.flush();
        }
        Map<String, String> poisoned = whileRunning("bofast.", FutureTimes.ALLOWED, () -> {});
        assertThat(poisoned.get("hazards.csv")).isNotEqualTo(sound.get("hazards.csv"));

        assertThat(run("bofast.", "reset", "--execute", "--data-dir", data()).exitCode())
                .isZero();

        Map<String, String> freed = whileRunning("bofast.", FutureTimes.REFUSED, () -> {});
        assertThat(freed.remove("dead_letters.csv"))
                .contains("future-register-time,1")
                .startsWith(sound.remove("dead_letters.csv").lines().findFirst().orElseThrow());
        assertThat(freed).isEqualTo(sound);
    }

    @Test
    void anExportIngestedElsewhereGivesTheSameTables() throws Exception {
        ingest("bofast.", LOG);
        putWhatNoLineCanSay();
        Map<String, String> original = whileRunning("bofast.", () -> {});
        Path file = directory.resolve("export.ndjson");

        CommandRun exported = run("bofast.", "export", "--out", file.toString());

        assertThat(exported.exitCode()).as(exported.err()).isZero();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(run("bofast.", "export", "--out", file.toString()).exitCode())
                .isEqualTo(ExitCode.FAILED);
        ingest("restored.", Files.readAllLines(file));
        assertThat(whileRunning("restored.", () -> {})).isEqualTo(original);
        assertThat(original).containsKey("settling.csv");
        assertThat(original.get("dead_letters.csv")).contains("undecodable,2", "missing-person");
    }

    /** Bytes that no schema reads, twice the same among them, and a record without key or value. */
    private void putWhatNoLineCanSay() {
        try (TopicWriter writer = installation("bofast.").writer()) {
            byte[] key = {(byte) 0xff, 1};
            writer.write(Submission.AsItCame.of(key, "nothing".getBytes(StandardCharsets.UTF_8)));
            writer.write(Submission.AsItCame.of(key, "nothing".getBytes(StandardCharsets.UTF_8)));
            writer.write(Submission.AsItCame.of(null, new byte[] {0, 0, 0, 0, 99, 1}));
            writer.write(Submission.AsItCame.of(null, null));
            writer.flush();
        }
    }

    private Map<String, String> whileRunning(String prefix, Runnable check) throws IOException {
        return whileRunning(prefix, FutureTimes.ALLOWED, check);
    }

    private Map<String, String> whileRunning(String prefix, FutureTimes futureTimes, Runnable check)
            throws IOException {
        Path out = directory.resolve("tables-" + prefix);
        Installation installation = installation(prefix);
        installation.createTopics(PARTITIONS);
        Work work = new Work(Path.of(data(), "state"), 1).with(futureTimes);
        try (Monitor monitor = installation.startMonitor(work, PARTITIONS, Installation.meters())) {
            CommandRun tables = run(prefix, "tables", "--out", out.toString(), "--patience", "150");
            assertThat(tables.exitCode()).as(tables.err()).isZero();
            check.run();
        }
        return contents(out);
    }

    private static Map<String, String> contents(Path tables) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private void ingest(String prefix, List<String> lines) throws IOException {
        Path file = Files.write(directory.resolve("log-" + prefix), lines);
        CommandRun run = run(prefix, "ingest", file.toString(), "--partitions", String.valueOf(PARTITIONS));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private CommandRun run(String prefix, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
        all.addAll(List.of("--schema-registry", broker.schemaRegistryUrl(), "--prefix", prefix));
        return CommandRun.in(Map.of(), all.toArray(String[]::new));
    }

    private Installation installation(String prefix) {
        return new Installation(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                Map.of("schema.registry.url", broker.schemaRegistryUrl()),
                new Topics(prefix));
    }

    private Set<String> topics() throws Exception {
        try (Admin admin = Clients.admin(broker.bootstrapServers())) {
            return admin.listTopics().names().get();
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private Path state() {
        return directory.resolve("data/state/bofast.monitor");
    }
}
