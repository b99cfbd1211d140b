package no.bofast.subscription.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.DeliveryRecord;
import no.bofast.schema.SubscriptionAudit;
import no.bofast.schema.SubscriptionRecord;
import no.bofast.serde.AlertRecords;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.PublishedNews;
import no.bofast.subscription.SubscriptionId;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topics of alerts, subscriptions, messages and the audit trail, from the beginning and then as they grow. */
final class LogReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /** While a fetch waits for quiet partitions, the broker is asked for no other: with Kafka's 500 ms, alerts would wait so long. */
    private static final int FETCH_WAIT_MILLIS = 50;

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration TOPIC_PATIENCE = Duration.ofSeconds(15);

    private final Topics topics;
    private final KnownState state;
    private final PublishedNews news;
    private final Consumer<Delivery> arrivals;
    private final Runnable wake;
    private final Deserializer<SpecificRecord> values;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ConcurrentLinkedQueue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "subscription-log");
    private volatile boolean isClosing;

    /**
     * @param arrivals is told each message that is read
     * @param wake is called when something was read
     */
    LogReader(
            Map<String, Object> client,
            Topics topics,
            AvroSerdes avro,
            KnownState state,
            PublishedNews news,
            Consumer<Delivery> arrivals,
            Runnable wake) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        this.topics = topics;
        this.state = state;
        this.news = news;
        this.arrivals = arrivals;
        this.wake = wake;
        this.values = avro.deserializer();
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        thread.setDaemon(true);
    }

    /** Starts to read; returns how many partitions each topic has. */
    SubscriptionPartitions start() {
        Map<String, Integer> counts = new HashMap<>();
        List<TopicPartition> all = topics.ofSubscriptions().stream()
                .flatMap(topic -> partitions(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        all.forEach(partition -> counts.merge(partition.topic(), 1, Integer::sum));
        consumer.assign(all);
        consumer.seekToBeginning(all);
        thread.start();
        return new SubscriptionPartitions(Map.copyOf(counts));
    }

    /** A broker that hasn't heard of a new topic yet has no partitions of it. */
    private List<PartitionInfo> partitions(String topic) {
        long deadline = System.nanoTime() + TOPIC_PATIENCE.toNanos();
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        while (partitions.isEmpty() && System.nanoTime() < deadline) {
            pause(LOOK_AGAIN);
            partitions = consumer.partitionsFor(topic);
        }
        if (partitions.isEmpty()) {
            throw new KafkaException("Kafka has no topic " + topic + "; check the prefix");
        }
        return partitions;
    }

    /** Is done when all that was written by now has been read. */
    CompletableFuture<Void> caughtUp() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiting.add(done);
        return done;
    }

    private void run() {
        try (consumer) {
            while (!isClosing) {
                turn();
            }
        }
    }

    private void turn() {
        ConsumerRecords<byte[], byte[]> records = ConsumerRecords.empty();
        try {
            records = consumer.poll(POLL);
            records.forEach(this::read);
            tellWhoWaits();
        } catch (WakeupException closing) {
            // The loop ends.
        } catch (RuntimeException e) {
            LOG.warn("Subscriptions wait for their topics: {}", e.getMessage());
            pause(RETRY);
            readAgain(records);
        }
        if (!records.isEmpty()) {
            wake.run();
        }
    }

    private void readAgain(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            consumer.seek(partition, records.records(partition).get(0).offset());
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for the end anew, so that who waits since the last look is told of nothing too early. */
    private void tellWhoWaits() {
        List<CompletableFuture<Void>> asked = List.copyOf(waiting);
        if (!asked.isEmpty() && isCaughtUp()) {
            waiting.removeAll(asked);
            asked.forEach(each -> each.complete(null));
        }
    }

    private boolean isCaughtUp() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            remove(record.topic(), key);
        } else {
            put(key, record, values.deserialize(record.topic(), record.value()));
        }
    }

    private void remove(String topic, String key) {
        if (topic.equals(topics.subscriptions())) {
            state.remove(new SubscriptionId(key));
        } else if (topic.equals(topics.deliveries())) {
            state.remove(DeliveryRecords.subscription(key), DeliveryRecords.message(key));
        }
    }

    private void put(String key, ConsumerRecord<byte[], byte[]> record, SpecificRecord value) {
        if (value instanceof AlertChangeRecord alert) {
            Instant at = Instant.ofEpochMilli(record.timestamp());
            news.publish(key, record.offset(), at, AlertRecords.change(alert), alert.getWithdrawn());
        } else if (value instanceof SubscriptionRecord subscription) {
            state.put(SubscriptionRecords.subscription(subscription));
        } else if (value instanceof DeliveryRecord delivery) {
            Delivery message = DeliveryRecords.message(delivery);
            state.put(message);
            arrivals.accept(message);
        } else if (value instanceof SubscriptionAudit entry) {
            state.put(DeliveryRecords.entry(entry));
        }
    }

    @Override
    public void close() {
        isClosing = true;
        consumer.wakeup();
        try {
            thread.join(RETRY.toMillis() * 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
