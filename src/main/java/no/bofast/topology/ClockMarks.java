package no.bofast.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.bofast.topology.message.ClockMark;

/** The register clock of a step: the least of the clocks of all tasks that it gets its input from. */
final class ClockMarks {

    private ClockMarks() {}

    /** The clock that all sources have passed; empty until each of them has said so. */
    static Optional<Instant> clock(Collection<ClockMark> marks) {
        return isComplete(marks) ? marks.stream().map(ClockMark::clock).min(Instant::compareTo) : Optional.empty();
    }

    /** The position of each source, one source a partition. */
    static List<Long> ofEachSource(Collection<ClockMark> marks) {
        return marks.stream()
                .sorted((a, b) -> Integer.compare(a.source(), b.source()))
                .map(mark -> mark.positions().get(0))
                .toList();
    }

    /** The positions that all sources have passed. */
    static List<Long> least(Collection<ClockMark> marks) {
        List<Long> least = new ArrayList<>(marks.iterator().next().positions());
        for (ClockMark mark : marks) {
            for (int i = 0; i < least.size(); i++) {
                least.set(i, Math.min(least.get(i), mark.positions().get(i)));
            }
        }
        return least;
    }

    private static boolean isComplete(Collection<ClockMark> marks) {
        return !marks.isEmpty() && marks.size() == marks.iterator().next().sources();
    }
}
