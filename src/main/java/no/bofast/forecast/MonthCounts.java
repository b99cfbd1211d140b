package no.bofast.forecast;

import java.util.Arrays;

/** Counts by month. Mutable while they are read in, for one thread. */
final class MonthCounts {

    static final MonthCounts NONE = new MonthCounts();

    private static final int MORE = 12;

    /** The month of the first place. */
    private int first;

    private int[] counts = {};

    void add(int month, int count) {
        makeRoomFor(month);
        counts[month - first] += count;
    }

    private void makeRoomFor(int month) {
        if (counts.length == 0) {
            first = month;
            counts = new int[MORE];
        } else if (month < first) {
            int earlier = first - month + MORE;
            int[] longer = new int[counts.length + earlier];
            System.arraycopy(counts, 0, longer, earlier, counts.length);
            counts = longer;
            first -= earlier;
        } else if (month - first >= counts.length) {
            counts = Arrays.copyOf(counts, month - first + MORE);
        }
    }

    int of(int month) {
        return month >= first && month - first < counts.length ? counts[month - first] : 0;
    }

    /** Over the months from one to before another. */
    int sum(int from, int before) {
        int sum = 0;
        for (int month = Math.max(from, first); month < Math.min(before, first + counts.length); month++) {
            sum += counts[month - first];
        }
        return sum;
    }

    boolean isEmpty() {
        return place() == counts.length;
    }

    /** The first month of which anything is counted. */
    int firstMonth() {
        return first + place();
    }

    private int place() {
        int place = 0;
        while (place < counts.length && counts[place] == 0) {
            place++;
        }
        return place;
    }
}
