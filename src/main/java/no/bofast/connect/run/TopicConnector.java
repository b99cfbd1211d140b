package no.bofast.connect.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import no.bofast.connect.Adapter;
import no.bofast.domain.PersonId;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic of a register into the input topic, exactly once, until it is closed.
 *
 * <p>Instances of the same name share the feed's partitions; each partition is a {@link PartitionTask}. Whatever fails is closed and
 * opened again after a while, from what was committed. One thread works; the rest may be asked from any.
 */
public final class TopicConnector<R> extends MeasuredFeed {

    private static final Logger LOG = LoggerFactory.getLogger(TopicConnector.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int RECORDS_A_POLL = 2_000;
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final ConnectorSettings settings;
    private final AssignedPartitions<R> partitions;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "connect");

    private volatile boolean isKilled;

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
        this.partitions = new AssignedPartitions<>(settings, adapters, decoder, this);
        thread.start();
    }

    private void work() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!isStopped(0)) {
            try {
                read();
            } catch (RuntimeException e) {
                fails(e);
                // Messages of others may quote what they were given.
                LOG.warn(
                        "connector {} stopped reading: {} at {}; it tries again",
                        settings.name(),
                        e.getClass().getSimpleName(),
                        e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "an unknown place");
            }
            pauses();
            if (isStopped(failure().isPresent() ? pause : 0)) {
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
                consumer.subscribe(List.of(settings.feed()), partitions.of(consumer, settled, inputPartitions));
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
            partitions.abandon();
        }
        partitions.close();
    }

    private void readOn(Consumer<byte[], byte[]> consumer, SettledPeople settled) {
        List<PersonId> ever = new ArrayList<>();
        while (stop.getCount() > 0) {
            settled.check();
            List<PersonId> newly = settled.takeNewly();
            List<PersonId> erased = settled.takeErased();
            ever.addAll(newly);
            partitions.settled(newly, erased);
            int known = partitions.count();
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (partitions.count() > known) {
                partitions.settled(ever, List.of());
            }
            partitions.take(records);
            partitions.measure(consumer);
            reads();
        }
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
