package no.bofast.disclosure.release;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** Of each strand, or sum of strands, how many were counted and how many were released. Mutable, for one thread. */
final class Tallies<S> {

    private static final int[] NOTHING = new int[2];
    private static final int COUNTED = 0;
    private static final int RELEASED = 1;

    private final Map<S, int[]> tallies = new HashMap<>();

    void count(S strand, int change) {
        of(strand)[COUNTED] += change;
    }

    void release(S strand, int change) {
        of(strand)[RELEASED] += change;
    }

    int counted(S strand) {
        return tallies.getOrDefault(strand, NOTHING)[COUNTED];
    }

    int released(S strand) {
        return tallies.getOrDefault(strand, NOTHING)[RELEASED];
    }

    /** How many of those counted aren't released; less than 0 if more are released than were counted. */
    int missing(S strand) {
        return counted(strand) - released(strand);
    }

    /** Those of which anything was ever counted or released. */
    Set<S> strands() {
        return Collections.unmodifiableSet(tallies.keySet());
    }

    /** Hands over each strand of which anything is counted. */
    void forEachCounted(ObjIntConsumer<S> visitor) {
        tallies.forEach((strand, tally) -> {
            if (tally[COUNTED] != 0) {
                visitor.accept(strand, tally[COUNTED]);
            }
        });
    }

    private int[] of(S strand) {
        return tallies.computeIfAbsent(strand, s -> new int[2]);
    }
}
