package no.bofast.domain.nation;

import java.util.HashMap;
import java.util.Map;

/**
 * Departures of the nation by month and by how many days after the month's last day they were registered; before that day
 * counts as 0, after {@link #MAX_DAYS} isn't kept: so late a registration is a backfill, not the delay of every day.
 */
public final class DelayTriangle {

    static final int MAX_DAYS = 100;

    private static final int[] NONE = new int[MAX_DAYS + 1];

    private final Map<Integer, int[]> byMonth = new HashMap<>();

    /** Adds departures of a month that became known on a day. */
    public void add(int month, long registeredDay, int change) {
        long days = Math.max(0, registeredDay - MonthNumber.lastDay(month));
        if (days <= MAX_DAYS) {
            byMonth.computeIfAbsent(month, m -> new int[MAX_DAYS + 1])[(int) days] += change;
        }
    }

    /** Departures of a month registered within each number of days after its last day. */
    int[] within(int month) {
        int[] counts = byMonth.getOrDefault(month, NONE).clone();
        for (int days = 1; days < counts.length; days++) {
            counts[days] += counts[days - 1];
        }
        return counts;
    }
}
