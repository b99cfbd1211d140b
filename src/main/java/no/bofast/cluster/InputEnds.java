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
import java.util.function.LongSupplier;
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

    /** Whether an instance is ready is asked by load balancers that give up early themselves. */
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(500);

    /** So long what the cluster said is worth something while it says nothing. */
    private static final Duration MEMORY = Duration.ofSeconds(30);

    /** Partitions that are added are to be noticed within a minute. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final Admin admin;
    private final String topic;
    private final int partitionsAtStart;
    private final Duration betweenLooks;
    private final LongSupplier nanoTime;
    private final AtomicLong lookAgainNanos;
    private volatile List<TopicPartition> partitions;
    private volatile Optional<Said> lastSaid = Optional.empty();

    private record Said(Map<Integer, Long> ends, long nanos) {}

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public InputEnds(Map<String, Object> client, String topic, int partitions) {
        this(client, topic, partitions, BETWEEN_LOOKS);
    }

    InputEnds(Map<String, Object> client, String topic, int partitions, Duration betweenLooks) {
        this(Admin.create(new HashMap<>(client)), topic, partitions, betweenLooks, System::nanoTime);
    }

    InputEnds(Admin admin, String topic, int partitions, Duration betweenLooks, LongSupplier nanoTime) {
        this.admin = admin;
        this.nanoTime = nanoTime;
        this.topic = topic;
        this.betweenLooks = betweenLooks;
        this.lookAgainNanos = new AtomicLong(nanoTime.getAsLong() + betweenLooks.toNanos());
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
        long now = nanoTime.getAsLong();
        if (now - due >= 0 && lookAgainNanos.compareAndSet(due, now + betweenLooks.toNanos())) {
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
        return answer(ask(), patience).map(InputEnds::byPartition);
    }

    /**
     * The same, for who decides whether an instance is ready: what the cluster said up to half a minute ago, if it is slow to
     * answer. All instances ask the same cluster, and none of them shows anything worse for a moment of its silence.
     */
    public Optional<Map<Integer, Long>> lately() {
        return now(SHORT_PATIENCE).or(this::remembered);
    }

    private Optional<Map<Integer, Long>> remembered() {
        return lastSaid.filter(said -> nanoTime.getAsLong() - said.nanos() <= MEMORY.toNanos())
                .map(Said::ends);
    }

    /** What comes too late for who asked is remembered all the same. */
    private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> ask() {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        long asked = nanoTime.getAsLong();
        return admin.listOffsets(latest).all().whenComplete((ends, failure) -> {
            if (failure == null) {
                lastSaid = Optional.of(new Said(byPartition(ends), asked));
            }
        });
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
