package no.bofast.connect.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import no.bofast.connect.Adapter;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions of a feed that this instance reads, each with its {@link PartitionTask}. For the thread that reads. */
final class AssignedPartitions<R> {

    private static final Logger LOG = LoggerFactory.getLogger(AssignedPartitions.class);

    private final ConnectorSettings settings;
    private final Supplier<Adapter<R>> adapters;
    private final Function<ConsumerRecord<byte[], byte[]>, Optional<R>> decoder;
    private final MeasuredFeed feed;
    private final Map<TopicPartition, PartitionTask<R>> tasks = new HashMap<>();

    /** @param feed is told what is measured and lost */
    AssignedPartitions(
            ConnectorSettings settings,
            Supplier<Adapter<R>> adapters,
            Function<ConsumerRecord<byte[], byte[]>, Optional<R>> decoder,
            MeasuredFeed feed) {
        this.settings = settings;
        this.adapters = adapters;
        this.decoder = decoder;
        this.feed = feed;
    }

    /** Follows what a consumer is given. */
    ConsumerRebalanceListener of(Consumer<byte[], byte[]> consumer, SettledPeople settled, int inputPartitions) {
        return new Assignment(consumer, settled, inputPartitions);
    }

    int count() {
        return tasks.size();
    }

    void settled(SettledPeople.News news) {
        tasks.values().forEach(task -> task.settled(news));
    }

    void take(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            tasks.get(partition).take(records.records(partition));
        }
    }

    void measure(Consumer<byte[], byte[]> consumer) {
        if (tasks.isEmpty()) {
            feed.knowsNothing();
            return;
        }
        feed.lags(lag(consumer));
        feed.remembers(
                tasks.values().stream().mapToLong(PartitionTask::people).sum(),
                tasks.values().stream().mapToLong(PartitionTask::stateBytes).sum());
    }

    /** Negative as long as it isn't known of each partition. */
    private long lag(Consumer<byte[], byte[]> consumer) {
        List<OptionalLong> lags =
                tasks.keySet().stream().map(consumer::currentLag).toList();
        boolean isKnown = lags.stream().allMatch(OptionalLong::isPresent);
        return isKnown ? lags.stream().mapToLong(OptionalLong::getAsLong).sum() : -1;
    }

    /** Closes all. */
    void close() {
        close(List.copyOf(tasks.keySet()));
    }

    private void close(Collection<TopicPartition> partitions) {
        partitions.forEach(
                partition -> Optional.ofNullable(tasks.remove(partition)).ifPresent(PartitionTask::close));
    }

    /** Forgets all, and closes none of them. */
    void abandon() {
        tasks.clear();
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
            // Kafka's consumer takes beginnings that were asked for last for the ends, and its lag for none.
            consumer.endOffsets(partitions);
            beginnings.forEach(this::begin);
        }

        private void begin(TopicPartition partition, long beginning) {
            PartitionTask<R> task = new PartitionTask<>(
                    settings, partition.partition(), inputPartitions, adapters.get(), decoder, settled, feed.fates());
            tasks.put(partition, task);
            if (task.position() >= 0 && task.position() < beginning) {
                feed.loses(beginning - task.position());
                LOG.warn(
                        "connector {}: the feed has deleted {} records of partition {} before they were read",
                        settings.name(),
                        beginning - task.position(),
                        partition.partition());
            }
            consumer.seek(partition, Math.max(task.position(), beginning));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            close(partitions);
        }
    }
}
