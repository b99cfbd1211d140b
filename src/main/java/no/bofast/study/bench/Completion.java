package no.bofast.study.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import no.bofast.schema.Progress;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Sees when a monitor has published all that follows from its input: by its progress, which is committed behind everything else.
 * What is published is not read here, so that reading it isn't measured. For one thread.
 */
public final class Completion implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<SpecificRecord> deserializer;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public Completion(Map<String, Object> client, Topics topics, AvroSerdes avro) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        TopicPartition progress = new TopicPartition(topics.progress(), 0);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.deserializer = avro.deserializer();
        consumer.assign(List.of(progress));
        consumer.seekToBeginning(List.of(progress));
    }

    /**
     * Waits a moment for news.
     *
     * @param news gets the register clock, and for each partition of the input the offset before which all has been published
     */
    public void read(BiConsumer<Instant, List<Long>> news) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            Progress progress = (Progress) deserializer.deserialize(record.topic(), record.value());
            news.accept(progress.getRegisterClock(), progress.getPositions());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
