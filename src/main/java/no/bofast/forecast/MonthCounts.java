package no.bofast.forecast;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by month. Mutable while they are read in, for one thread. */
final class MonthCounts {

    static final MonthCounts NONE = new MonthCounts();

    private final SortedMap<Integer, Integer> counts = new TreeMap<>();

    void add(int month, int count) {
        counts.merge(month, count, MonthCounts::sumOrNothing);
    }

    private static Integer sumOrNothing(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    int of(int month) {
        return counts.getOrDefault(month, 0);
    }

    /** Over the months from one to before another. */
    int sum(int from, int before) {
        int sum = 0;
        for (int count : counts.subMap(from, before).values()) {
            sum += count;
        }
        return sum;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    int firstMonth() {
        return counts.firstKey();
    }
}
