package no.bofast.connect.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import no.bofast.connect.Adapter;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Reads a topic of a register into the input topic, exactly once, until it is closed.
 *
 * <p>Instances of the same name share the feed's partitions; each partition is a {@link PartitionTask}.
 */
public final class TopicConnector<R> extends WorkingFeed {

    private static final Duration POLL = Duration.ofMillis(100);
    /** So many at a time that a transaction is worth its while. */
    private static final int RECORDS_A_POLL = 10_000;

    private static final int BYTES_A_FETCH = 4 * 1024 * 1024;

    private final ConnectorSettings settings;
    private final AssignedPartitions<R> partitions;

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
        super(settings.name());
        this.settings = settings;
        this.partitions = new AssignedPartitions<>(settings, adapters, decoder, this);
        start();
    }

    @Override
    void read() {
        Map<String, Object> reading = Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                BYTES_A_FETCH,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                RECORDS_A_POLL);
        try (Consumer<byte[], byte[]> consumer = GroupMember.of(settings.group(), settings.source(), reading)) {
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
        if (isKilled()) {
            Thread.interrupted();
            partitions.abandon();
        }
        partitions.close();
    }

    private void readOn(Consumer<byte[], byte[]> consumer, SettledPeople settled) {
        while (isOpen()) {
            settled.check();
            partitions.settled(settled.next());
            int known = partitions.count();
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (partitions.count() > known) {
                partitions.settled(settled.ever());
            }
            partitions.take(records);
            partitions.measure(consumer);
            reads();
        }
    }
}
