package no.bofast.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How far this instance has come through the register.
 *
 * @param registerClock all that was registered until then is counted; {@link Instant#MIN} before the first event
 * @param positions by input partition, the offset of the next event to process
 * @param lastAdvance by the wall clock, when the register clock or a position last moved
 */
public record Progress(Instant registerClock, Map<Integer, Long> positions, Instant lastAdvance) {

    public Progress {
        positions = Map.copyOf(positions);
    }

    /** Nothing processed yet, since an instant of the wall clock. */
    public static Progress none(Instant startedAt) {
        return new Progress(Instant.MIN, Map.of(), startedAt);
    }

    public boolean hasStarted() {
        return !registerClock.equals(Instant.MIN);
    }

    /**
     * The partitions in which no record ever was though others have some, in order: as long as there are any, the register clock waits for them.
     *
     * @param ends of the input
     */
    public static List<Integer> silent(Map<Integer, Long> ends) {
        boolean isAnyTold = ends.values().stream().anyMatch(end -> end > 0);
        return ends.entrySet().stream()
                .filter(end -> isAnyTold && end.getValue() == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Events of the input, up to given end offsets, that are still to be processed. */
    public long behind(Map<Integer, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
