package no.bofast.report.measures;

import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Lower quantiles of counted whole numbers: the median and what else splits them in parts. */
public final class Quantile {

    private Quantile() {}

    /** The lower median. */
    public static OptionalInt median(SortedMap<Integer, Integer> counts) {
        return of(counts, 1, 2);
    }

    /**
     * The least number that so many parts of all are at most; empty of none.
     *
     * @param counts by number
     * @param part as in the first of four
     */
    public static OptionalInt of(SortedMap<Integer, Integer> counts, int part, int parts) {
        long all = counts.values().stream().mapToInt(Integer::intValue).sum();
        long passed = 0;
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            passed += each.getValue();
            if (all > 0 && parts * passed >= part * all) {
                return OptionalInt.of(each.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
