package no.bofast.warning.baseline;

import java.util.Arrays;

/**
 * A count by month, or by year, zero where nothing was ever counted. Mutable, for one thread.
 *
 * <p>Sums are kept once they are asked for, up to the first month that has changed since: a year of months costs as little as one, and
 * a change no more than it did.
 */
final class MonthSeries {

    private int firstMonth;
    private int[] counts = {};
    /** Sums through each month; they hold for the first {@link #summed} months. */
    private int[] sums = {};

    private int summed;

    /** The sum over the months from one to another, both included. */
    int sum(int from, int through) {
        return through < from ? 0 : sumThrough(through) - sumThrough(from - 1);
    }

    int sumThrough(int month) {
        int place = Math.min(month - firstMonth, counts.length - 1);
        if (place < 0) {
            return 0;
        }
        if (place >= summed) {
            addUpThrough(place);
        }
        return sums[place];
    }

    void add(int month, int change) {
        makeRoom(month);
        int place = month - firstMonth;
        counts[place] += change;
        summed = Math.min(summed, place);
    }

    private void addUpThrough(int place) {
        if (sums.length < counts.length) {
            sums = Arrays.copyOf(sums, counts.length);
        }
        int sum = summed == 0 ? 0 : sums[summed - 1];
        for (; summed <= place; summed++) {
            sum += counts[summed];
            sums[summed] = sum;
        }
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
