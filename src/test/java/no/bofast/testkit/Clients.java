package no.bofast.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Short ways to make topics, producers and readers in tests. */
public final class Clients {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private Clients() {}

    public static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    public static void createTopic(String bootstrapServers, String topic, int partitions, Map<String, String> config)
            throws Exception {
        try (Admin admin = admin(bootstrapServers)) {
            NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(config);
            admin.createTopics(List.of(wanted)).all().get();
        }
    }

    /** A producer of strings that has begun no transaction yet. */
    public static KafkaProducer<String, String> transactionalProducer(String bootstrapServers, String transactionalId) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrapServers);
        config.put("transactional.id", transactionalId);
        KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
        producer.initTransactions();
        return producer;
    }

    /** The committed string values of a topic, in the order they come, once {@code count} of them are there. */
    public static List<String> readValues(String bootstrapServers, String topic, int count) {
        return read(bootstrapServers, topic, count, new StringDeserializer()).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** The committed records of a topic once at least {@code count} are there; fails when they don't come. */
    public static <V> List<ConsumerRecord<String, V>> read(
            String bootstrapServers, String topic, int count, Deserializer<V> values) {
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        try (KafkaConsumer<String, V> consumer =
                new KafkaConsumer<>(readerConfig(bootstrapServers), new StringDeserializer(), values)) {
            consumer.subscribe(List.of(topic));
            while (records.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        if (records.size() < count) {
            throw new AssertionError("expected " + count + " records in topic " + topic + ", got: " + records.size());
        }
        return records;
    }

    /** The committed records of a topic's only partition, all that are there now. */
    public static <V> List<ConsumerRecord<String, V>> readAll(
            String bootstrapServers, String topic, Deserializer<V> values) {
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        TopicPartition only = new TopicPartition(topic, 0);
        try (KafkaConsumer<String, V> consumer =
                new KafkaConsumer<>(readerConfig(bootstrapServers), new StringDeserializer(), values)) {
            consumer.assign(List.of(only));
            long end = consumer.endOffsets(List.of(only)).get(only);
            while (consumer.position(only) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static Map<String, Object> readerConfig(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "reader-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
    }
}
