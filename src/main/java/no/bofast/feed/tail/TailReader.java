package no.bofast.feed.tail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import no.bofast.patience.Deadline;
import no.bofast.patience.Pause;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics from their beginning, either to their end or on and on with a thread of its own, and tells a listener.
 *
 * <p>Outside every consumer group; only committed records are read, those of a partition in their order. Each record is told until
 * the listener has taken it, and never again: after a failure, be it the cluster's or the listener's, the reader goes back to the
 * first record that wasn't taken. Whoever waits to have caught up is told when all that was written before they asked has been
 * taken, and that it never will be when the reader is closed.
 */
public final class TailReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TailReader.class);
    private static final Duration POLL = Duration.ofMillis(100);

    /** While a fetch waits for quiet partitions, the broker is asked for no other: with Kafka's 500 ms, news would wait so long. */
    private static final int FETCH_WAIT_MILLIS = 50;

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration TOPIC_PATIENCE = Duration.ofSeconds(15);
    /** Who reads to the end gives up when for so long nothing comes that should. */
    private static final Duration END_PATIENCE = Duration.ofSeconds(60);

    private final Consumer<byte[], byte[]> consumer;
    private final TailListener listener;
    /** By partition, the offset behind the last record that the listener has taken. */
    private final Map<TopicPartition, Long> taken = new HashMap<>();

    private final List<Waiting> waiting = new ArrayList<>();
    private final Thread thread;
    private boolean hasNews;
    private volatile boolean isClosing;

    /**
     * A reader that reads nothing yet.
     *
     * @param client settings of Kafka clients, the cluster's address among them
     * @param name of the thread
     */
    public TailReader(Map<String, Object> client, String name, TailListener listener) {
        this(consumer(client), name, listener);
    }

    /** One over a consumer that nobody else uses. */
    public TailReader(Consumer<byte[], byte[]> consumer, String name, TailListener listener) {
        this.consumer = consumer;
        this.listener = listener;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** A consumer as readers need it. */
    public static Consumer<byte[], byte[]> consumer(Map<String, Object> client) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Somebody who waits until the reader has passed the ends of when they asked, which it looks for itself. */
    private static final class Waiting {
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private Map<TopicPartition, Long> ends;
    }

    /** Finds topics, and places itself at their beginning; returns how many partitions each has. */
    public Map<String, Integer> find(Collection<String> topics) {
        List<TopicPartition> all = topics.stream()
                .flatMap(topic -> partitions(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return all.stream().collect(Collectors.toMap(TopicPartition::topic, partition -> 1, Integer::sum));
    }

    /** A broker that hasn't heard of a new topic yet has no partitions of it, which must not pass for none to read. */
    private List<PartitionInfo> partitions(String topic) {
        Deadline deadline = Deadline.in(TOPIC_PATIENCE);
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        while (partitions.isEmpty()) {
            if (!deadline.pause(LOOK_AGAIN)) {
                throw new KafkaException("Kafka has no topic " + topic + "; check the prefix");
            }
            partitions = consumer.partitionsFor(topic);
        }
        return partitions;
    }

    /** Reads what is in the topics now, by the caller's thread; throws what the listener throws. */
    public void readToEnd() {
        Map<TopicPartition, Long> ends = ends();
        Deadline deadline = Deadline.in(END_PATIENCE);
        while (!hasPassed(ends)) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            records.forEach(this::tell);
            if (!records.isEmpty()) {
                deadline = Deadline.in(END_PATIENCE);
            } else if (deadline.isOver()) {
                throw new KafkaException("Kafka sends nothing, though there is more to read");
            }
        }
    }

    /** Goes on reading from now on, with a thread. */
    public void start() {
        thread.start();
    }

    /** Is done when everything that was written by now has been taken. */
    public CompletableFuture<Void> caughtUp() {
        Waiting asked = new Waiting();
        synchronized (waiting) {
            waiting.add(asked);
        }
        if (isClosing) {
            forsakeWaiting();
        }
        return asked.done;
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
            hasNews |= !records.isEmpty();
            records.forEach(this::tell);
            lookForTheEnd(records.isEmpty());
        } catch (WakeupException closing) {
            // The loop ends.
        } catch (RuntimeException | Error e) {
            LOG.warn("{} reads again in {} s: {}", thread.getName(), RETRY.toSeconds(), e.toString());
            Pause.of(RETRY);
            goBack();
        }
        if (!records.isEmpty()) {
            listener.hasRead();
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> record) {
        listener.read(record);
        taken.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    /** To the first record of each partition that wasn't taken. */
    private void goBack() {
        for (TopicPartition partition : consumer.assignment()) {
            if (taken.containsKey(partition)) {
                consumer.seek(partition, taken.get(partition));
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
        }
    }

    /** The broker is asked only when nothing came or somebody waits. */
    private void lookForTheEnd(boolean isQuiet) {
        if (isQuiet && hasNews && hasPassed(ends())) {
            listener.caughtUp();
            hasNews = false;
        }
        for (Waiting each : waiting()) {
            each.ends = each.ends == null ? ends() : each.ends;
            if (hasPassed(each.ends)) {
                remove(each);
                each.done.complete(null);
            }
        }
    }

    private List<Waiting> waiting() {
        synchronized (waiting) {
            return List.copyOf(waiting);
        }
    }

    private void remove(Waiting done) {
        synchronized (waiting) {
            waiting.remove(done);
        }
    }

    private void forsakeWaiting() {
        waiting().forEach(each -> each.done.cancel(false));
    }

    private Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    private boolean hasPassed(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        isClosing = true;
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
        } else {
            consumer.wakeup();
            join();
        }
        forsakeWaiting();
    }

    private void join() {
        try {
            thread.join(RETRY.toMillis() * 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
