package no.bofast.warning.baseline;

import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.municipality.ChangeTable;

/** Counts by a number and month, added up when they are asked for: many numbers, seldom asked for. Mutable, for one thread. */
final class MonthTable {

    /** The number above, the month below. */
    private final ChangeTable table = new ChangeTable();

    void add(int number, int month, int change) {
        table.add((long) number << Integer.SIZE | month & 0xFFFF_FFFFL, change);
    }

    /** By number, in rising order, the sums over the months from one to another, both included; zeros left out. */
    SortedMap<Integer, Integer> sums(int from, int through) {
        SortedMap<Integer, Integer> sums = new TreeMap<>();
        table.forEach((entry, count) -> {
            int month = (int) entry;
            if (month >= from && month <= through) {
                sums.merge((int) (entry >>> Integer.SIZE), count, Integer::sum);
            }
        });
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
