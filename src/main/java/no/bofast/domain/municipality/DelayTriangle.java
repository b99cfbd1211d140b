package no.bofast.domain.municipality;

import java.util.HashMap;
import java.util.Map;
import no.bofast.domain.MonthNumber;

/**
 * Departures of the nation by month and by how many days after the month's last day they were registered; before that day
 * counts as 0, after {@link #MAX_DAYS} isn't kept: so late a registration is a backfill, not the delay of every day.
 */
public final class DelayTriangle {

    static final int MAX_DAYS = 100;

    private static final int[] NONE = new int[MAX_DAYS + 1];

    private final Map<Integer, Month> months = new HashMap<>();

    /** Adds departures of a month that became known on a day. */
    public void add(int month, long registeredDay, int change) {
        Month to = months.computeIfAbsent(month, Month::new);
        long days = Math.max(0, registeredDay - to.lastDay);
        if (days <= MAX_DAYS) {
            to.byDays[(int) days] += change;
        }
    }

    /** Departures of a month registered within each number of days after its last day. */
    int[] within(int month) {
        Month of = months.get(month);
        int[] counts = (of == null ? NONE : of.byDays).clone();
        for (int days = 1; days < counts.length; days++) {
            counts[days] += counts[days - 1];
        }
        return counts;
    }

    /** The departures of one month. */
    private static final class Month {
        private final long lastDay;
        private final int[] byDays = new int[MAX_DAYS + 1];

        Month(int month) {
            this.lastDay = MonthNumber.lastDay(month);
        }
    }
}
