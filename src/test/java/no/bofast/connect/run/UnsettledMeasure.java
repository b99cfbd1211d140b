package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.serde.AvroDecoder;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/**
 * What people who were never settled cost: a million records of half a million of them, through the connector, against merely polling
 * and decoding the same topic. Run by hand; prints a line. The broker runs on the same processors.
 */
class UnsettledMeasure extends ConnectorArrangement {

    private static final String FEED = "pdl.leesah-v1";
    private static final int PARTITIONS = 2;
    private static final int PEOPLE = Integer.getInteger("bofast.unsettled", 500_000);
    private static final long RECORDS = 2L * PEOPLE;

    @Test
    void theCostOfPeopleWhoWereNeverSettled() throws Exception {
        createTopic(FEED, PARTITIONS);
        new MovesOfMany(client, avro, FEED).send(PEOPLE, 1);
        decodes();
        double decoding = decodes();

        long begun = System.nanoTime();
        try (TopicConnector<?> connector = new FeedDecoders(avro.registry()).pdl(settings("pdl", FEED), KEYED)) {
            patiently()
                    .until(() -> connector.fates().nonZero().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum()
                            == RECORDS);
            double passing = RECORDS / seconds(begun);
            long bytes = connector.stateBytes() / connector.people();
            System.out.printf(
                    "%,d records of %,d people: %,.0f a second (start included), decoded alone %,.0f: ratio %.2f;"
                            + " remembered %,d ids, %d bytes each, %d bytes a person%n",
                    RECORDS,
                    PEOPLE,
                    passing,
                    decoding,
                    passing / decoding,
                    connector.people(),
                    bytes,
                    connector.stateBytes() / PEOPLE);
            assertThat(connector.stateBytes() / PEOPLE).isLessThanOrEqualTo(100);
        }
    }

    /** Records that can be polled and decoded a second. */
    private double decodes() {
        AvroDecoder decoder = AvroDecoder.of(avro.registry());
        Map<String, Object> config = new HashMap<>(client);
        config.put("max.poll.records", 2_000);
        List<TopicPartition> partitions = List.of(new TopicPartition(FEED, 0), new TopicPartition(FEED, 1));
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long begun = System.nanoTime();
            long read = 0;
            while (read < RECORDS) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    decoder.decode(record.value());
                    read++;
                }
            }
            return RECORDS / seconds(begun);
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
