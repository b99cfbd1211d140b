package no.bofast.topology.message;

import java.util.HashMap;
import java.util.Map;

/**
 * How many records that lay astray a task of the person step has sent to the tasks where they belong, and how many came to it
 * from others and are counted: all since the beginning.
 *
 * <p>So whoever hears of both knows when all that a task vouches for has been counted, without a word between the tasks. Numbers
 * that are zero are left out.
 *
 * @param sent by the partition that they belong to
 * @param counted by the partition where they lay
 */
public record Strays(Map<Integer, Long> sent, Map<Integer, Long> counted) {

    /** As long as every producer partitions as Kafka does by default. */
    public static final Strays NONE = new Strays(Map.of(), Map.of());

    public Strays {
        sent = Map.copyOf(sent);
        counted = Map.copyOf(counted);
    }

    public boolean isNone() {
        return sent.isEmpty() && counted.isEmpty();
    }

    public Strays plusSent(int partition) {
        return new Strays(plusOne(sent, partition), counted);
    }

    public Strays plusCounted(int partition) {
        return new Strays(sent, plusOne(counted, partition));
    }

    private static Map<Integer, Long> plusOne(Map<Integer, Long> numbers, int partition) {
        Map<Integer, Long> more = new HashMap<>(numbers);
        more.merge(partition, 1L, Long::sum);
        return more;
    }
}
