package no.bofast.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import no.bofast.cluster.ClusterFailure;
import no.bofast.cluster.Pause;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.OutlookRecord;
import no.bofast.schema.Progress;
import no.bofast.schema.ReleaseRecord;
import no.bofast.serde.AlertRecords;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.BlockKeys;
import no.bofast.serde.CountRecords;
import no.bofast.serde.OutlookRecords;
import no.bofast.serde.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads everything that the monitor publishes, from the beginning and then as it comes, and tells a listener.
 *
 * <p>Each instance has one, outside every consumer group, and so can answer everything. Only committed records are read.
 */
public final class MetricsFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsFeed.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration TOPIC_PATIENCE = Duration.ofSeconds(15);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Topics topics;
    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<SpecificRecord> deserializer;
    private final FeedListener listener;
    private final DeadLetterCounts deadLetters = new DeadLetterCounts();
    /** By key, the block last read. */
    private final Map<String, PublishedBlock> blocks = new HashMap<>();

    private final AtomicBoolean isClosing = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "metrics-feed");
    private boolean hasNews;
    private volatile CompletableFuture<Void> wanted = CompletableFuture.completedFuture(null);

    private MetricsFeed(
            Consumer<byte[], byte[]> consumer,
            Topics topics,
            Deserializer<SpecificRecord> deserializer,
            FeedListener listener) {
        this.consumer = consumer;
        this.topics = topics;
        this.deserializer = deserializer;
        this.listener = listener;
    }

    /** Starts to read. */
    public static MetricsFeed start(Map<String, Object> client, Topics topics, AvroSerdes avro, FeedListener listener) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return start(
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                topics,
                avro.deserializer(),
                listener);
    }

    static MetricsFeed start(
            Consumer<byte[], byte[]> consumer,
            Topics topics,
            Deserializer<SpecificRecord> deserializer,
            FeedListener listener) {
        MetricsFeed feed = new MetricsFeed(consumer, topics, deserializer, listener);
        List<TopicPartition> partitions = feed.partitions();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        feed.thread.setDaemon(true);
        feed.thread.start();
        return feed;
    }

    private List<TopicPartition> partitions() {
        return Stream.concat(topics.metrics().stream(), Stream.of(topics.alerts(), topics.deadLetters()))
                .flatMap(this::partitions)
                .toList();
    }

    /** A broker that hasn't heard of a topic yet has no partitions of it, which must not pass for none to read. */
    private Stream<TopicPartition> partitions(String topic) {
        long deadline = System.nanoTime() + TOPIC_PATIENCE.toNanos();
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        while (partitions.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new ClusterFailure("Kafka has no topic " + topic);
            }
            Pause.millis(LOOK_AGAIN_MILLIS);
            partitions = consumer.partitionsFor(topic);
        }
        return partitions.stream().map(info -> new TopicPartition(topic, info.partition()));
    }

    private void run() {
        try (consumer) {
            while (!isClosing.get()) {
                poll();
            }
        }
    }

    private void poll() {
        ConsumerRecords<byte[], byte[]> records = ConsumerRecords.empty();
        try {
            records = consumer.poll(POLL);
            records.forEach(this::read);
            tellWhenCaughtUp(records.isEmpty());
            if (records.isEmpty() && !wanted.isDone() && isCaughtUp()) {
                wanted.complete(null);
            }
        } catch (WakeupException closing) {
            // The loop ends.
        } catch (RuntimeException e) {
            LOG.warn("The read model waits for its topics: {}", e.getMessage());
            Pause.millis(RETRY.toMillis());
            readAgain(records);
        }
    }

    /** The broker is asked only when nothing came, and once each time. */
    private void tellWhenCaughtUp(boolean isQuiet) {
        hasNews |= !isQuiet;
        if (isQuiet && hasNews && isCaughtUp()) {
            hasNews = false;
            listener.caughtUp();
        }
    }

    /** After a failure the listener is told again what it was told last, which changes nothing, and then what it wasn't. */
    private void readAgain(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).get(0).offset());
        }
    }

    private boolean isCaughtUp() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.deadLetters())) {
            deadLetters.add(record);
            listener.deadLetters(deadLetters.byReason());
        } else {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            read(key, deserializer.deserialize(record.topic(), record.value()));
        }
    }

    private void read(String key, SpecificRecord value) {
        if (value == null) {
            replace(key, PublishedBlock.empty(BlockKeys.fromText(key)));
        } else if (value instanceof Progress progress) {
            listener.progress(progress.getRegisterClock(), progress.getPositions());
        } else if (value instanceof OutlookRecord outlook) {
            listener.outlook(OutlookRecords.outlook(outlook));
        } else if (value instanceof ReleaseRecord release) {
            listener.release(release);
        } else if (value instanceof AlertChangeRecord alert) {
            listener.alert(key, AlertRecords.change(alert), alert.getWithdrawn());
        } else {
            replace(key, CountRecords.toBlock(value));
        }
    }

    /** Tells the counts in which a block differs from the one it replaces. */
    private void replace(String key, PublishedBlock block) {
        PublishedBlock earlier = block.isEmpty() ? blocks.remove(key) : blocks.put(key, block);
        if (earlier == null) {
            block.forEach(listener::count);
        } else {
            block.forEachDifference(earlier, listener::count);
        }
    }

    /** Is done when everything that was published by now has been read, and the listener told that it has. */
    public CompletableFuture<Void> caughtUp() {
        wanted = new CompletableFuture<>();
        return wanted;
    }

    @Override
    public void close() {
        isClosing.set(true);
        consumer.wakeup();
        try {
            thread.join(RETRY.toMillis() * 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
