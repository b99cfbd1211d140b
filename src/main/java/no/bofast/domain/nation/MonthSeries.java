package no.bofast.domain.nation;

import java.util.Arrays;

/** A count by month, zero where nothing was ever counted. Mutable, for one thread. */
final class MonthSeries {

    private int firstMonth;
    private int[] counts = {};

    int at(int month) {
        int place = month - firstMonth;
        return place >= 0 && place < counts.length ? counts[place] : 0;
    }

    /** The sum over the months from one to another, both included. */
    int sum(int from, int through) {
        int last = Math.min(through - firstMonth, counts.length - 1);
        int sum = 0;
        for (int place = Math.max(0, from - firstMonth); place <= last; place++) {
            sum += counts[place];
        }
        return sum;
    }

    int sumThrough(int month) {
        return sum(firstMonth, month);
    }

    void add(int month, int change) {
        makeRoom(month);
        counts[month - firstMonth] += change;
    }

    private void makeRoom(int month) {
        if (counts.length == 0) {
            firstMonth = month;
        }
        if (month < firstMonth) {
            int[] earlier = new int[counts.length + firstMonth - month];
            System.arraycopy(counts, 0, earlier, firstMonth - month, counts.length);
            counts = earlier;
            firstMonth = month;
        } else if (month - firstMonth >= counts.length) {
            counts = Arrays.copyOf(counts, month - firstMonth + 1);
        }
    }
}
