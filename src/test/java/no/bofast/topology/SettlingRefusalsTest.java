package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.SettlingChange;
import no.bofast.schema.SettlingEvent;
import no.bofast.serde.SettlingReader;
import no.bofast.serde.Topics;
import no.bofast.topology.message.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What becomes of requests and decisions that can't be used. */
class SettlingRefusalsTest {

    private static final int LARGEST = 2_000;

    private final Topics topics = new Topics(Topics.DEFAULT_PREFIX);
    private final TopicPartition partition = new TopicPartition(topics.settlingEvents(), 0);
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SettlingRefusals refusals = new SettlingRefusals(
            consumer,
            topics.settlingEvents(),
            new SettlingVerdicts(reader(), LARGEST, meters),
            new DeadLetterWriter(producer, topics.deadLetters()));

    @Test
    void oneThatBreaksARuleIsADeadLetterWithReasonAndOrigin() {
        given("5601 30", "9999 30", "not a record");

        refusals.turn();

        assertThat(producer.history()).extracting(ProducerRecord::topic).containsOnly(topics.deadLetters());
        assertThat(producer.history())
                .extracting(record -> new String(record.value()))
                .containsExactly("9999 30", "not a record");
        assertThat(producer.history())
                .extracting(record -> header(record, DeadLetter.REASON))
                .containsExactly("unknown-municipality", "undecodable");
        assertThat(header(producer.history().get(0), DeadLetter.TOPIC)).isEqualTo(topics.settlingEvents());
        assertThat(header(producer.history().get(1), DeadLetter.OFFSET)).isEqualTo("2");
        assertThat(rejected(RejectionReason.UNKNOWN_MUNICIPALITY)).isEqualTo(1);
        assertThat(meters.get("bofast.events.received").counter().count()).isEqualTo(3);
        assertThat(meters.get("bofast.events.applied").counter().count()).isEqualTo(1);
        assertThat(position()).isEqualTo(3);
    }

    @Test
    void oneAsLargeAsKafkaTakesIsCut() {
        given("x".repeat(3 * LARGEST));

        refusals.turn();

        assertThat(producer.history().get(0).value()).hasSizeLessThan(LARGEST);
        assertThat(header(producer.history().get(0), DeadLetter.VALUE_SIZE)).isEqualTo(Integer.toString(3 * LARGEST));
    }

    @Test
    void whatCouldNotBeWrittenIsToldAgainAndNothingIsLeftOut() {
        given("5601 30", "9999 30");
        producer.sendException = new KafkaException("no answer");

        refusals.turn();

        assertThat(position()).isZero();
        assertThat(producer.history()).isEmpty();

        producer.sendException = null;
        given("5601 30", "9999 30");
        refusals.turn();

        assertThat(producer.history()).hasSize(1);
        assertThat(position()).isEqualTo(2);
    }

    private void given(String... values) {
        consumer.schedulePollTask(() -> {
            if (consumer.assignment().isEmpty()) {
                consumer.rebalance(List.of(partition));
                consumer.updateBeginningOffsets(Map.of(partition, 0L));
            }
            for (int offset = 0; offset < values.length; offset++) {
                byte[] value = bytes(values[offset]);
                consumer.addRecord(new ConsumerRecord<>(topics.settlingEvents(), 0, offset, bytes("5601"), value));
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long position() {
        OffsetAndMetadata kept = consumer.committed(Set.of(partition)).get(partition);
        return kept == null ? 0 : kept.offset();
    }

    private double rejected(RejectionReason reason) {
        return meters.get("bofast.events.rejected")
                .tag("reason", reason.label())
                .counter()
                .count();
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Reads {@code 5601 30} as a request to settle thirty people. */
    private static SettlingReader reader() {
        return new SettlingReader(
                (topic, bytes) -> request(new String(bytes, StandardCharsets.UTF_8).split(" ")),
                new SettlingCheck(ReferenceTables.division()));
    }

    private static SettlingEvent request(String[] words) {
        if (words.length != 2) {
            throw new SerializationException("no record");
        }
        return new SettlingEvent(
                "e1",
                SettlingChange.CREATED,
                null,
                LocalDate.of(2021, 11, 20),
                Instant.parse("2021-11-28T09:00:00Z"),
                "IMDi",
                "SettlementRequest",
                words[0],
                2022,
                Integer.valueOf(words[1]));
    }
}
