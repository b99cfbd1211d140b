package no.bofast.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.FutureTimes;
import no.bofast.feed.MetricsFeed;
import no.bofast.ingest.Submission;
import no.bofast.instance.replay.CountingProgress;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.Heartbeat;
import no.bofast.serde.Topics;
import no.bofast.testkit.Clients;
import no.bofast.testkit.Countings;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.testkit.Life;
import no.bofast.topology.Monitor;
import no.bofast.warning.WarningSettings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that other clients write into a topic that they made: none stops the monitor, and each has its fate. */
class ForeignRecordsIT {

    private static final String INPUT = "foreign.population-events";
    private static final int LARGE = 1_900_000;

    @TempDir
    private Path directory;

    /** What kafkajs can be told to send, and Kafka's own producer can't: a record without a time. */
    private static final class Timeless extends ProducerRecord<byte[], byte[]> {

        Timeless(byte[] key, byte[] value) {
            super(INPUT, key, value);
        }

        @Override
        public Long timestamp() {
            return -1L;
        }
    }

    @Test
    void recordsWithoutATimeTooLargeForADeadLetterOrFromTheFutureStopNothing() throws Exception {
        try (EmbeddedBrokerUnderTest broker = EmbeddedBrokerUnderTest.start(directory.resolve("broker"))) {
            Clients.createTopic(
                    broker.bootstrapServers(),
                    INPUT,
                    1,
                    Map.of("message.timestamp.type", "CreateTime", "max.message.bytes", "3000000"));
            Installation installation = new Installation(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    Map.of("schema.registry.url", broker.schemaRegistryUrl()),
                    new Topics("foreign."));
            installation.createTopics(1);
            long end = write(installation, broker);

            ReplayResult result = new ReplayResult();
            try (Monitor monitor = installation.startMonitor(work(), 1, Installation.meters());
                    MetricsFeed feed = installation.startFeed(result)) {
                new CountingProgress(result, feed)
                        .await(List.of(end), () -> assertThat(monitor.isUp()).isTrue());
            }
            result.write(directory, ReferenceTables.rights(), Countings.PLACES);
            ConsumerRecord<String, byte[]> cut = Clients.read(
                            broker.bootstrapServers(), "foreign.dead-letters", 3, new ByteArrayDeserializer())
                    .get(0);

            assertThat(result.registerClock()).contains(Instant.parse("2015-03-03T12:00:00Z"));
            assertThat(Files.readString(directory.resolve("residents.csv"))).contains("5601,2015,1");
            assertThat(Files.readAllLines(directory.resolve("dead_letters.csv")))
                    .containsExactly("reason,count", "future-register-time,2", "undecodable,1");
            assertThat(cut.value()).hasSizeBetween(900_000, 1_000_000).startsWith('x', 'x');
            assertThat(new String(cut.headers().lastHeader("bofast.value-size").value(), StandardCharsets.UTF_8))
                    .isEqualTo(String.valueOf(LARGE));
        }
    }

    /** Returns the offset behind the last record. */
    private static long write(Installation installation, EmbeddedBrokerUnderTest broker) throws Exception {
        Serializer<SpecificRecord> avro = installation.avro().inputSerializer();
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.request.size", 3_000_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(INPUT, bytes("p0"), bytes("x".repeat(LARGE))));
            producer.send(new Timeless(bytes("p1"), event(Life.of("p1").settled("2015-03-01", "5601"), avro)));
            producer.send(new Timeless(bytes("p2"), event(Life.of("p2").settled("2123-03-01", "5601"), avro)));
            Instant future = Instant.parse("2123-06-30T22:00:00Z");
            byte[] heartbeat = avro.serialize(INPUT, new Heartbeat(future));
            return producer.send(new ProducerRecord<>(INPUT, null, heartbeat))
                            .get()
                            .offset()
                    + 1;
        }
    }

    private static byte[] event(Life life, Serializer<SpecificRecord> avro) {
        Submission.Event event = (Submission.Event) life.submissions().get(0);
        return avro.serialize(INPUT, event.event());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Work work() {
        return new Work(
                directory.resolve("state"),
                1,
                0,
                Duration.ofMillis(100),
                WarningSettings.DEFAULTS,
                Duration.ofSeconds(30),
                Optional.empty(),
                ReferenceTables.rights(),
                FutureTimes.REFUSED,
                ErasureTerms.DEFAULT);
    }
}
