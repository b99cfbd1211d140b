package no.bofast.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.testkit.Clients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded broker keeps what it was given, and says in one line why it can't start. */
class EmbeddedBrokerRestartIT {

    private static final TopicPartition PARTITION = new TopicPartition("moves", 0);

    @TempDir
    private Path directory;

    @Test
    void topicsTransactionsOffsetsAndClusterIdSurviveARestart() throws Exception {
        String clusterId;
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            clusterId = broker.clusterId();
            Clients.createTopic(broker.bootstrapServers(), "moves", 1, Map.of());
            processed(broker, "first", 1);
        }

        try (EmbeddedBroker again = EmbeddedBroker.start(directory)) {
            processed(again, "second", 2);

            assertThat(again.clusterId()).isEqualTo(clusterId);
            assertThat(Clients.readValues(again.bootstrapServers(), "moves", 2)).containsExactly("first", "second");
            assertThat(committed(again)).isEqualTo(2);
        }
    }

    @Test
    void recordsOfAnyTimeAreKept() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory)) {
            Clients.createTopic(broker.bootstrapServers(), "moves", 1, Map.of());
            List<Instant> times = List.of(
                    Instant.parse("2010-01-01T00:00:00Z"),
                    Instant.parse("2024-01-01T00:00:00Z"),
                    Instant.now().plus(Duration.ofDays(3_650)));

            try (KafkaProducer<String, String> producer =
                    Clients.transactionalProducer(broker.bootstrapServers(), "times")) {
                producer.beginTransaction();
                times.forEach(time ->
                        producer.send(new ProducerRecord<>("moves", 0, time.toEpochMilli(), "p7", time.toString())));
                producer.commitTransaction();
            }

            assertThat(Clients.readValues(broker.bootstrapServers(), "moves", 3))
                    .containsExactlyElementsOf(
                            times.stream().map(Instant::toString).toList());
        }
    }

    @Test
    void aTopicWithoutANumberHasTheDefaultPartitions() throws Exception {
        try (EmbeddedBroker broker =
                        EmbeddedBroker.start(BrokerOptions.in(directory).withPartitions(7));
                Admin admin = Clients.admin(broker.bootstrapServers())) {
            NewTopic topic = new NewTopic("moves", Optional.empty(), Optional.empty());

            assertThat(admin.createTopics(List.of(topic)).numPartitions("moves").get())
                    .isEqualTo(7);
        }
    }

    @Test
    void aDirectoryOrPortInUseIsSaidInOneLine(@TempDir Path other) {
        try (EmbeddedBroker first = EmbeddedBroker.start(directory)) {
            String port = first.bootstrapServers().substring("localhost:".length());

            assertThatThrownBy(() -> EmbeddedBroker.start(directory))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessage("data directory " + directory + " is in use by another embedded broker: "
                            + "stop that process or choose another directory");
            assertThatThrownBy(
                            () -> EmbeddedBroker.start(BrokerOptions.in(other).withPort(Integer.parseInt(port))))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessage("embedded broker cannot listen on localhost:" + port
                            + ", choose another port: Address already in use");
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsSaidInOneLine() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedBroker.start(file.resolve("data")))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("cannot be written")
                .message()
                .doesNotContain("\n");
    }

    /** Writes a record and the offset of its input in one transaction, as Kafka Streams does. */
    private static void processed(EmbeddedBroker broker, String value, long offset) {
        try (KafkaProducer<String, String> producer =
                        Clients.transactionalProducer(broker.bootstrapServers(), "mover");
                KafkaConsumer<String, String> group = group(broker)) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("moves", value));
            producer.sendOffsetsToTransaction(Map.of(PARTITION, new OffsetAndMetadata(offset)), group.groupMetadata());
            producer.commitTransaction();
        }
    }

    private static long committed(EmbeddedBroker broker) {
        try (KafkaConsumer<String, String> group = group(broker)) {
            return group.committed(Set.of(PARTITION)).get(PARTITION).offset();
        }
    }

    private static KafkaConsumer<String, String> group(EmbeddedBroker broker) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", "movers");
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }
}
