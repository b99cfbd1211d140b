package no.bofast.topology.message;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends clock marks to every partition of the next step, and content to the partition of its municipality.
 *
 * @param isMark which messages go everywhere
 */
public record Multicast<V>(Predicate<V> isMark) implements StreamPartitioner<Integer, V> {

    /** With the headers it is the same: this one asks the other until Kafka 5, which has no method without. */
    @Override
    @SuppressWarnings("removal")
    public Optional<Set<Integer>> partitions(String topic, Integer municipality, V message, int numPartitions) {
        if (isMark.test(message)) {
            return Optional.of(IntStream.range(0, numPartitions).boxed().collect(Collectors.toUnmodifiableSet()));
        }
        return Optional.of(Set.of(partitionOf(municipality, numPartitions)));
    }

    /** Spreads neighbouring codes: multiplied by an odd constant (Knuth), the high bits are well mixed. */
    private static int partitionOf(int municipality, int numPartitions) {
        return Math.floorMod((municipality * 0x9E3779B9) >>> 16, numPartitions);
    }
}
