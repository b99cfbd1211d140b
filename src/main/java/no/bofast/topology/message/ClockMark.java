package no.bofast.topology.message;

import java.time.Instant;
import java.util.List;

/**
 * How far one task of a step has come; multicast to every partition of the next step, behind everything that it vouches for.
 *
 * @param source the task's partition
 * @param sources how many tasks the step has; the next step waits for all of them
 * @param clock the task's register clock
 * @param positions for each partition of the population events the offset up to which (not including it) everything has
 *     been sent on; -1 where this task doesn't know
 * @param strays what the task has sent to other tasks of its step, and counted for them
 */
public record ClockMark(int source, int sources, Instant clock, List<Long> positions, Strays strays) {

    /** Of a task that has nothing to do with others of its step. */
    public ClockMark(int source, int sources, Instant clock, List<Long> positions) {
        this(source, sources, clock, positions, Strays.NONE);
    }

    public ClockMark {
        if (source < 0 || source >= sources) {
            throw new IllegalArgumentException("a mark's source must be below " + sources + ", got: " + source);
        }
        positions = List.copyOf(positions);
    }
}
