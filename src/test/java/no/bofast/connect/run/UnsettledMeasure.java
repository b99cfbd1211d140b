package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.bofast.serde.AvroDecoder;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/**
 * What people who were never settled cost: a million records of half a million of them, through the connector, against merely polling
 * the same topic, and polling and decoding it; all of it once before it is measured, so that it is compiled. Run by hand; prints a line
 * each. The broker runs in the same process: beside the records a second it says the processor's time for all of it, which other work
 * on the machine changes less.
 */
class UnsettledMeasure extends ConnectorArrangement {

    private static final String FEED = "pdl.leesah-v1";
    private static final int PARTITIONS = 2;
    private static final int PEOPLE = Integer.getInteger("bofast.unsettled", 500_000);
    private static final long RECORDS = 2L * PEOPLE;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void theCostOfPeopleWhoWereNeverSettled() throws Exception {
        createTopic(FEED, PARTITIONS);
        new MovesOfMany(client, avro, FEED).send(PEOPLE, 1);
        AvroDecoder decoder = AvroDecoder.of(avro.registry());

        poll(value -> {});
        double polling = measured("polled", () -> poll(value -> {}));
        measured("polled and decoded", () -> poll(decoder::decode));
        try (TopicConnector<?> compiled = connector("compiled")) {
            patiently().until(() -> seen(compiled) == RECORDS);
        }
        try (TopicConnector<?> connector = connector("pdl")) {
            double passing = measured("passed", () -> patiently().until(() -> seen(connector) == RECORDS));
            System.out.printf(
                    "ratio to polling %.2f; %,d people, %d bytes each%n",
                    passing / polling, connector.people(), connector.stateBytes() / PEOPLE);
            assertThat(connector.people()).isEqualTo(PEOPLE);
            assertThat(connector.stateBytes() / PEOPLE).isLessThanOrEqualTo(100);
        }
    }

    private TopicConnector<?> connector(String name) {
        return new FeedDecoders(avro.registry()).pdl(settings(name, FEED), KEYED);
    }

    private static long seen(Feed connector) {
        return connector.fates().nonZero().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Records a second. */
    private static double measured(String what, Runnable work) {
        long cpu = SYSTEM.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%s: %,.0f records a second, %.1f microseconds of processor a record%n",
                what, RECORDS / seconds, (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / RECORDS);
        return RECORDS / seconds;
    }

    private static void poll(Consumer<byte[]> reader) {
        Map<String, Object> config = new HashMap<>(client);
        config.put("max.poll.records", 2_000);
        List<TopicPartition> partitions = List.of(new TopicPartition(FEED, 0), new TopicPartition(FEED, 1));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (long read = 0; read < RECORDS; ) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    reader.accept(record.value());
                    read++;
                }
            }
        }
    }
}
