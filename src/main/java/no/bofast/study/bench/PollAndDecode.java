package no.bofast.study.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.bofast.schema.PopulationEvent;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** The limit that any topology works under: to poll a topic, decode its records, and do nothing with them. */
public final class PollAndDecode {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Object> client;
    private final String topic;
    private final Deserializer<SpecificRecord> deserializer;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public PollAndDecode(Map<String, Object> client, String topic, Deserializer<SpecificRecord> deserializer) {
        this.client = new HashMap<>(client);
        this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.client.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        this.topic = topic;
        this.deserializer = deserializer;
    }

    /** Reads everything once, on some threads, and returns how many events it was. */
    public long events(int partitions, int threads) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                List<TopicPartition> own = part(partitions, threads, thread);
                parts.add(pool.submit(() -> read(own)));
            }
            long events = 0;
            for (Future<Long> part : parts) {
                events += part.get();
            }
            return events;
        } finally {
            pool.shutdownNow();
        }
    }

    private List<TopicPartition> part(int partitions, int threads, int thread) {
        List<TopicPartition> own = new ArrayList<>();
        for (int partition = thread; partition < partitions; partition += threads) {
            own.add(new TopicPartition(topic, partition));
        }
        return own;
    }

    private long read(List<TopicPartition> partitions) {
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long events = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    events += deserializer.deserialize(topic, record.value()) instanceof PopulationEvent ? 1 : 0;
                }
            }
            return events;
        }
    }
}
