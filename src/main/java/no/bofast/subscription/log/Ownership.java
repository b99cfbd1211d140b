package no.bofast.subscription.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import no.bofast.patience.Pause;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which subscriptions are this instance's own to deliver to: those on the partitions of the topic of subscriptions that the
 * consumer group gives it. Nothing is read through the group; it only shares the work, and gives a lost instance's part to others.
 *
 * <p>A new part counts only when all that its owner before kept has been read, so that nothing known to be delivered is sent
 * again. An instance that has lost its part without knowing may send a message once more, with the same id.
 */
final class Ownership implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** After so long without a sign of life a lost instance's part goes to others. */
    private static final int SESSION_MILLIS = 10_000;

    private final Consumer<byte[], byte[]> consumer;
    private final Supplier<CompletableFuture<Void>> caughtUp;
    private final Claims claims = new Claims();
    private final Thread thread = new Thread(this::run, "subscription-ownership");
    private volatile boolean isClosing;

    /** @param caughtUp is done when all that was kept by now has been read */
    static Ownership of(Map<String, Object> client, Topics topics, Supplier<CompletableFuture<Void>> caughtUp) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, topics.prefix() + "deliveries");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 4);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class));
        return new Ownership(
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                topics.subscriptions(),
                caughtUp);
    }

    /** @param topic whose partitions are shared out */
    Ownership(Consumer<byte[], byte[]> consumer, String topic, Supplier<CompletableFuture<Void>> caughtUp) {
        this.caughtUp = caughtUp;
        this.consumer = consumer;
        consumer.subscribe(List.of(topic), new Shares());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isOwn(int partition) {
        return claims.isOwn(partition);
    }

    private void run() {
        try (consumer) {
            while (!isClosing) {
                poll();
            }
        }
    }

    private void poll() {
        try {
            consumer.poll(POLL);
        } catch (WakeupException closing) {
            // The loop ends.
        } catch (RuntimeException e) {
            LOG.warn("Deliveries wait for Kafka: {}", e.getMessage());
            Pause.of(RETRY);
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

    private final class Shares implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(consumer.assignment());
            if (!partitions.isEmpty()) {
                Runnable own = claims.claim(numbers(partitions));
                caughtUp.get().thenRun(own);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            claims.lose(numbers(partitions));
        }

        private static List<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).toList();
        }
    }
}
