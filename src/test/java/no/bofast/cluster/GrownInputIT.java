package no.bofast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import no.bofast.cli.Bofast;
import no.bofast.console.ExitCode;
import no.bofast.instance.Installation;
import no.bofast.instance.Work;
import no.bofast.serde.Topics;
import no.bofast.testkit.Clients;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.topology.Monitor;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics that others made or changed, on a broker: what {@link Bofast} says of them when it is started. */
class GrownInputIT {

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
    void aStartAndAResetAreRefusedWhenPartitionsWereAdded() throws Exception {
        Installation installation = installation("grown.");
        installation.createTopics(2);
        Work work = new Work(directory.resolve("state"), 1);
        try (Monitor monitor = installation.startMonitor(work, 2, Installation.meters())) {
            Awaitility.await("state topics").until(() -> topicExists("grown.monitor-people-changelog"));
        }
        grow("grown.population-events", 3);

        for (String command : new String[] {"run", "reset"}) {
            CommandRun run = run(command, "grown.");
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.errLines())
                    .filteredOn(line -> line.startsWith("bofast: "))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "bofast: topic grown.population-events has 3 partitions and had 2: partitions were added");
        }
    }

    @Test
    void aStartOnPublishedTopicsThatForgetIsRefused() throws Exception {
        Clients.createTopic(broker.bootstrapServers(), "made.metrics.cohorts", 1, Map.of("retention.ms", "604800000"));

        CommandRun run = run("run", "made.");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("bofast: topic made.metrics.cohorts isn't compacted")
                .endsWith("--entity-name made.metrics.cohorts --add-config cleanup.policy=compact");
    }

    @Test
    void whoRunsNoticesPartitionsAndCountsWhatWaitsInThem() throws Exception {
        Clients.createTopic(broker.bootstrapServers(), "watched", 2, Map.of());
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (InputEnds ends = new InputEnds(client, "watched", 2, Duration.ZERO)) {
            assertThat(ends.grownTo()).isEmpty();
            Awaitility.await("the new topic").until(() -> ends.now().equals(Optional.of(Map.of(0, 0L, 1, 0L))));

            grow("watched", 3);
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("watched", 2, "p1", "e1")).get();
            }

            Awaitility.await().until(() -> ends.grownTo().isPresent());
            assertThat(ends.grownTo()).hasValue(3);
            assertThat(ends.now()).contains(Map.of(0, 0L, 1, 0L, 2, 1L));
        }
    }

    private CommandRun run(String command, String prefix) {
        String data = directory.resolve("data").toString();
        return CommandRun.in(
                command.equals("run") ? Map.of("BOFAST_EXACT", "true") : Map.of(),
                command,
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--schema-registry",
                broker.schemaRegistryUrl(),
                "--prefix",
                prefix,
                "--data-dir",
                data);
    }

    private static Installation installation(String prefix) {
        return new Installation(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                Map.of("schema.registry.url", broker.schemaRegistryUrl()),
                new Topics(prefix));
    }

    private static void grow(String topic, int partitions) throws Exception {
        try (Admin admin = Clients.admin(broker.bootstrapServers())) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
                    .all()
                    .get();
        }
    }

    private static boolean topicExists(String topic) throws Exception {
        try (Admin admin = Clients.admin(broker.bootstrapServers())) {
            return admin.listTopics().names().get().contains(topic);
        }
    }
}
