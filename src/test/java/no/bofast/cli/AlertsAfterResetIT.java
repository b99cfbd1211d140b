package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.Installation;
import no.bofast.instance.Work;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.Clients;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.Countings;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.topology.Monitor;
import no.bofast.warning.SurgeSettings;
import no.bofast.warning.WarningSettings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a reset leaves of the alerts, and what is published after it: those who were told rely on both. */
@Timeout(400)
class AlertsAfterResetIT {

    private static final String PREFIX = "bofast.";
    private static final WarningSettings USUAL = WarningSettings.DEFAULTS;

    /** Without one rule, so that there are fewer alerts. */
    private static final WarningSettings FEWER = new WarningSettings(
            USUAL.baseline(),
            new SurgeSettings(100_000, 10, 0.2, 1, 1.5, 2, 0.8),
            USUAL.shift(),
            USUAL.level(),
            USUAL.influx(),
            USUAL.life(),
            USUAL.tail(),
            USUAL.liveFrom());

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
    void onlyWhatDiffersIsPublishedAfterAResetAndWhatNoLongerHoldsIsWithdrawn() {
        live(PREFIX);
        count(PREFIX, USUAL);
        List<Change> first = published(PREFIX);
        assertThat(first).isNotEmpty();

        reset();
        count(PREFIX, USUAL);
        assertThat(published(PREFIX))
                .as("the same alerts: nothing is said twice")
                .isEqualTo(first);

        reset();
        count(PREFIX, FEWER);
        List<Change> all = published(PREFIX);
        assertThat(all.subList(0, first.size()))
                .as("what was said stays where it was")
                .isEqualTo(first);
        List<Change> later = all.subList(first.size(), all.size());
        live("fresh.");
        count("fresh.", FEWER);
        assertThat(standing(all)).isEqualTo(standing(published("fresh.")));
        assertThat(later).extracting(Change::key).doesNotHaveDuplicates();
        assertThat(later)
                .filteredOn(change -> change.record().getWithdrawn())
                .isNotEmpty()
                .extracting(Change::key)
                .isSubsetOf(standing(first).keySet());
    }

    private record Change(long offset, String key, AlertChangeRecord record) {}

    private static Map<String, AlertChangeRecord> standing(List<Change> published) {
        Map<String, AlertChangeRecord> standing = new TreeMap<>();
        for (Change change : published) {
            if (change.record().getWithdrawn()) {
                standing.remove(change.key());
            } else {
                standing.put(change.key(), change.record());
            }
        }
        return standing;
    }

    private void live(String prefix) {
        Installation installation = installation(prefix);
        installation.createTopics(1);
        SimulationOptions options = SimulationOptions.DEFAULT
                .withPersons(3_000)
                .withPeriod(LocalDate.of(2010, 1, 1), LocalDate.of(2016, 12, 31))
                .withScenarios(Set.of(Scenario.SURGE));
        try (TopicWriter writer = installation.writer()) {
            new Simulation(options).period().forEach(writer::write);
            writer.flush();
        }
    }

    private void count(String prefix, WarningSettings warning) {
        Installation installation = installation(prefix);
        installation.createTopics(1);
        Path state = directory.resolve("data").resolve(prefix).resolve("state");
        Work work = new Work(state, 1, warning, Countings.RIGHTS);
        try (Monitor monitor = installation.startMonitor(work, 1, Installation.meters())) {
            String out = directory.resolve("tables").toString();
            CommandRun tables = run(prefix, "tables", "--out", out, "--patience", "150");
            assertThat(tables.exitCode()).as(tables.err()).isZero();
            assertThat(monitor.failure()).isEmpty();
        }
    }

    private void reset() {
        String data = directory.resolve("data").resolve(PREFIX).toString();
        CommandRun done = run(PREFIX, "reset", "--execute", "--data-dir", data);
        assertThat(done.exitCode()).as(done.err()).isZero();
    }

    private CommandRun run(String prefix, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--bootstrap-servers", broker.bootstrapServers()));
        all.addAll(List.of("--schema-registry", broker.schemaRegistryUrl(), "--prefix", prefix));
        return CommandRun.in(Map.of(), all.toArray(String[]::new));
    }

    private List<Change> published(String prefix) {
        AvroSerdes avro = new AvroSerdes(serdes());
        List<Change> published = new ArrayList<>();
        for (ConsumerRecord<String, SpecificRecord> record :
                Clients.readAll(broker.bootstrapServers(), new Topics(prefix).alerts(), avro.deserializer())) {
            published.add(new Change(record.offset(), record.key(), (AlertChangeRecord) record.value()));
        }
        return published;
    }

    private Installation installation(String prefix) {
        return new Installation(Map.of("bootstrap.servers", broker.bootstrapServers()), serdes(), new Topics(prefix));
    }

    private Map<String, Object> serdes() {
        return Map.of("schema.registry.url", broker.schemaRegistryUrl());
    }
}
