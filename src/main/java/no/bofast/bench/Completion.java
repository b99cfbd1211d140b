package no.bofast.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private List<Long> reached = List.of();

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

    /** Whether everything before some offsets of the input has been published; waits a moment for news of it. */
    public boolean isOf(List<Long> ends) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            reached = ((Progress) deserializer.deserialize(record.topic(), record.value())).getPositions();
        }
        for (int partition = 0; partition < ends.size(); partition++) {
            if (partition >= reached.size() || reached.get(partition) < ends.get(partition)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
