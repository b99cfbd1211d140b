package no.bofast.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Has the files closed that logs are written to, if their time is over.
 *
 * <p>What is deleted or compacted goes from closed files alone, and a file is closed when a record comes after its time: in a topic that nobody
 * happens to write to, never. So one is written, in a transaction that is broken off: whoever reads what is committed never sees it, and
 * compaction leaves it out.
 */
final class OpenFiles {

    /** A compacted topic takes no record without a key. */
    private static final byte[] KEY = "bofast-close".getBytes(StandardCharsets.UTF_8);

    private final Map<String, Object> config;

    /** @param transactionalId of whoever does this; another one who does is shut out */
    OpenFiles(Map<String, Object> client, String transactionalId) {
        this.config = new HashMap<>(client);
        this.config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    }

    /** Closes those of all partitions of topics that exist. */
    void close(Collection<String> topics) {
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            close(
                    topics.stream()
                            .flatMap(topic -> producer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList(),
                    producer);
        }
    }

    /** Closes those of partitions. */
    static void close(List<TopicPartition> partitions, Producer<byte[], byte[]> producer) {
        producer.beginTransaction();
        partitions.forEach(
                each -> producer.send(new ProducerRecord<byte[], byte[]>(each.topic(), each.partition(), KEY, null)));
        producer.flush();
        producer.abortTransaction();
    }
}
