package no.bofast.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the cluster how far the population events go, and how many brokers it has. */
public final class InputEnds implements AutoCloseable {

    /** Health and meters are asked by others who wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Partitions that are added are to be noticed within a minute. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final Admin admin;
    private final String topic;
    private final int partitionsAtStart;
    private final Duration betweenLooks;
    private final AtomicLong lookAgainNanos;
    private volatile List<TopicPartition> partitions;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public InputEnds(Map<String, Object> client, String topic, int partitions) {
        this(client, topic, partitions, BETWEEN_LOOKS);
    }

    InputEnds(Map<String, Object> client, String topic, int partitions, Duration betweenLooks) {
        this(Admin.create(new HashMap<>(client)), topic, partitions, betweenLooks);
    }

    InputEnds(Admin admin, String topic, int partitions, Duration betweenLooks) {
        this.admin = admin;
        this.topic = topic;
        this.betweenLooks = betweenLooks;
        this.lookAgainNanos = new AtomicLong(System.nanoTime() + betweenLooks.toNanos());
        this.partitionsAtStart = partitions;
        this.partitions = partitions(partitions);
    }

    private List<TopicPartition> partitions(int number) {
        return IntStream.range(0, number)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /** How many partitions the population events have now, if that is more than at the start; looked for now and then. */
    public OptionalInt grownTo() {
        long due = lookAgainNanos.get();
        if (System.nanoTime() - due >= 0
                && lookAgainNanos.compareAndSet(due, System.nanoTime() + betweenLooks.toNanos())) {
            answer(admin.describeTopics(List.of(topic)).allTopicNames(), PATIENCE)
                    .map(topics -> topics.get(topic).partitions().size())
                    .filter(number -> number > partitions.size())
                    .ifPresent(number -> partitions = partitions(number));
        }
        int number = partitions.size();
        return number > partitionsAtStart ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** The offset behind the last record of each partition, those that were added since among them; empty if the cluster doesn't say. */
    public Optional<Map<Integer, Long>> now() {
        return now(PATIENCE);
    }

    /** The same, for who can wait longer. */
    public Optional<Map<Integer, Long>> now(Duration patience) {
        grownTo();
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return answer(admin.listOffsets(latest).all(), patience).map(InputEnds::byPartition);
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    /** The brokers that the cluster has now; empty if it doesn't say. */
    public Optional<Integer> brokers() {
        return answer(admin.describeCluster().nodes(), PATIENCE).map(Collection::size);
    }

    private static <T> Optional<T> answer(KafkaFuture<T> question, Duration patience) {
        try {
            return Optional.of(question.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
