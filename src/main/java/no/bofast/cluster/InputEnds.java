package no.bofast.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final Admin admin;
    private final List<TopicPartition> partitions;

    /**
     * @param client settings of Kafka clients, the cluster's address among them
     */
    public InputEnds(Map<String, Object> client, String topic, int partitions) {
        this.admin = Admin.create(new HashMap<>(client));
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    /** The offset behind the last record of each partition; empty if the cluster doesn't say. */
    public Optional<Map<Integer, Long>> now() {
        return now(PATIENCE);
    }

    /** The same, for who can wait longer. */
    public Optional<Map<Integer, Long>> now(Duration patience) {
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
