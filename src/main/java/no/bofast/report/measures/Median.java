package no.bofast.report.measures;

import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;

/** The lower median of counted whole numbers. */
public final class Median {

    private Median() {}

    /**
     * The least number that half of all are at most; empty of none.
     *
     * @param counts by number
     */
    public static OptionalInt of(SortedMap<Integer, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int passed = 0;
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            passed += each.getValue();
            if (all > 0 && 2 * passed >= all) {
                return OptionalInt.of(each.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
