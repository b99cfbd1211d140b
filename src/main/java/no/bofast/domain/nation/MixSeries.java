package no.bofast.domain.nation;

import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.HouseholdAge;

/** Those settled by year, and departures by month, by {@link HouseholdAge}. Mutable, for one thread. */
final class MixSeries {

    private final SortedMap<Integer, int[]> settled = new TreeMap<>();
    /** Null where nobody was ever counted. */
    private final MonthSeries[] departures = new MonthSeries[HouseholdAge.CATEGORIES];

    /** By settlement year, those settled by category. */
    SortedMap<Integer, int[]> settled() {
        return settled;
    }

    int departures(int category, int from, int through) {
        return departures[category] == null ? 0 : departures[category].sum(from, through);
    }

    void settle(int category, int month, int change) {
        settled.computeIfAbsent(MonthNumber.year(month), year -> new int[HouseholdAge.CATEGORIES])[category] += change;
    }

    void depart(int category, int month, int change) {
        departures[category] = departures[category] == null ? new MonthSeries() : departures[category];
        departures[category].add(month, change);
    }
}
