package no.bofast.connect.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import no.bofast.connect.Adapter;
import no.bofast.connect.FateCounts;
import no.bofast.domain.PersonId;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic of a register into the input topic, exactly once, until it is closed.
 *
 * <p>Instances of the same name share the feed's partitions; each partition is a {@link PartitionTask}. Whatever fails is closed and
 * opened again after a while, from what was committed. One thread works; the rest may be asked from any.
 */
public final class TopicConnector<R> implements Feed {

    private static final Logger LOG = LoggerFactory.getLogger(TopicConnector.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RECORDS_A_POLL = 2_000;
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final ConnectorSettings settings;
    private final Supplier<Adapter<R>> adapters;
    private final Function<ConsumerRecord<byte[], byte[]>, Optional<R>> decoder;
    private final FateCounts fates = new FateCounts();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "connect");
    private final Map<TopicPartition, PartitionTask<R>> tasks = new HashMap<>();

    private volatile Optional<String> failure = Optional.empty();
    private volatile boolean isKilled;
    private volatile boolean isReading;
    private volatile long lag = -1;
    private volatile long people;
    private volatile long stateBytes;
    private volatile long lost;

    /**
     * Starts it.
     *
     * @param adapters one for each partition
     * @param decoder of the feed's records; empty for one that can't be decoded
     */
    public TopicConnector(
            ConnectorSettings settings,
            Supplier<Adapter<R>> adapters,
            Function<ConsumerRecord<byte[], byte[]>, Optional<R>> decoder) {
        this.settings = settings;
        this.adapters = adapters;
        this.decoder = decoder;
        thread.start();
    }

    @Override
    public FateCounts fates() {
        return fates;
    }

    @Override
    public long lag() {
        return lag;
    }

    @Override
    public long people() {
        return people;
    }

    @Override
    public long stateBytes() {
        return stateBytes;
    }

    @Override
    public long lost() {
        return lost;
    }

    @Override
    public boolean isReading() {
        return isReading;
    }

    @Override
    public Optional<String> failure() {
        return failure;
    }

    private void work() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!isStopped(0)) {
            try {
                read();
            } catch (RuntimeException e) {
                failure = Optional.of(e.getClass().getSimpleName());
                // Messages of others may quote what they were given.
                LOG.warn(
                        "connector {} stopped reading: {} at {}; it tries again",
                        settings.name(),
                        e.getClass().getSimpleName(),
                        e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "an unknown place");
            }
            isReading = false;
            if (isStopped(failure.isPresent() ? pause : 0)) {
                return;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private boolean isStopped(long waitMillis) {
        try {
            return stop.await(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void read() {
        Map<String, Object> config = new HashMap<>(settings.source());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            int feedPartitions = consumer.partitionsFor(settings.feed()).size();
            StateTopic.create(settings, feedPartitions);
            int inputPartitions = StateTopic.inputPartitions(settings);
            try (SettledPeople settled = new SettledPeople(
                    settings.target(), settings.topics().populationEvents(), inputPartitions, settings.avro())) {
                consumer.subscribe(List.of(settings.feed()), new Assignment(consumer, settled, inputPartitions));
                readOn(consumer, settled);
            } finally {
                leave();
            }
        }
    }

    /** One that is killed leaves everything open that a process leaves open that dies; only the group learns of it. */
    private void leave() {
        if (isKilled) {
            Thread.interrupted();
            tasks.clear();
        }
        closeTasks(List.copyOf(tasks.keySet()));
    }

    private void readOn(Consumer<byte[], byte[]> consumer, SettledPeople settled) {
        List<PersonId> ever = new ArrayList<>();
        while (stop.getCount() > 0) {
            settled.check();
            List<PersonId> newly = settled.takeNewly();
            List<PersonId> erased = settled.takeErased();
            ever.addAll(newly);
            tasks.values().forEach(task -> task.settled(newly, erased));
            int known = tasks.size();
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (tasks.size() > known) {
                tasks.values().forEach(task -> task.settled(ever, List.of()));
            }
            for (TopicPartition partition : records.partitions()) {
                tasks.get(partition).take(records.records(partition));
            }
            measure(consumer);
            isReading = true;
            failure = Optional.empty();
        }
    }

    private void measure(Consumer<byte[], byte[]> consumer) {
        lag = tasks.keySet().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
        people = tasks.values().stream().mapToLong(PartitionTask::people).sum();
        stateBytes =
                tasks.values().stream().mapToLong(PartitionTask::stateBytes).sum();
    }

    /** Partitions come and go between polls, when no transaction is open. */
    private final class Assignment implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;
        private final SettledPeople settled;
        private final int inputPartitions;

        Assignment(Consumer<byte[], byte[]> consumer, SettledPeople settled, int inputPartitions) {
            this.consumer = consumer;
            this.settled = settled;
            this.inputPartitions = inputPartitions;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> beginnings =
                    new TreeMap<>((a, b) -> Integer.compare(a.partition(), b.partition()));
            beginnings.putAll(consumer.beginningOffsets(partitions));
            beginnings.forEach((partition, beginning) -> {
                PartitionTask<R> task = new PartitionTask<>(
                        settings, partition.partition(), inputPartitions, adapters.get(), decoder, settled, fates);
                tasks.put(partition, task);
                if (task.position() >= 0 && task.position() < beginning) {
                    lost += beginning - task.position();
                    LOG.warn(
                            "connector {}: the feed has deleted {} records of partition {} before they were read",
                            settings.name(),
                            beginning - task.position(),
                            partition.partition());
                }
                consumer.seek(partition, Math.max(task.position(), beginning));
            });
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            closeTasks(partitions);
        }
    }

    private void closeTasks(Collection<TopicPartition> partitions) {
        partitions.forEach(
                partition -> Optional.ofNullable(tasks.remove(partition)).ifPresent(PartitionTask::close));
    }

    /** For tests: stops in the middle of whatever is done, as if the process had died. */
    void kill() {
        isKilled = true;
        thread.interrupt();
        close();
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
