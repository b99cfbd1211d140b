package no.bofast.domain.hazard;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.RightsRules;

/**
 * Departures and person-months at risk by calendar months since settlement, added up from hazard cells ({@code domain.md},
 * section 3). Mutable, for one thread.
 *
 * <p>At risk in month <i>i</i> are the settled less those departed or lost in months before <i>i</i>: so whoever departs or is lost
 * in a month counts as at risk for the whole of it. Month <i>i</i> is told by the settlement months for which it is over by the
 * register clock; in a month that is still open nothing counts, neither risk nor departure.
 */
public final class HazardCurve {

    private final SortedMap<YearMonth, SettledTogether> cohorts = new TreeMap<>();

    /** Counts people of a hazard cell in. */
    public void add(Cell.Hazard cell, int count) {
        cohorts.computeIfAbsent(cell.settled(), month -> new SettledTogether())
                .add(cell.measure(), cell.months(), count);
    }

    /** What is known of the months that are over, when the register clock's date is in a month. */
    public HazardByMonth before(YearMonth clock) {
        int months = cohorts.isEmpty() ? 0 : Math.max(0, RightsRules.monthsBetween(cohorts.firstKey(), clock));
        long[] atRisk = new long[months];
        long[] departures = new long[months];
        cohorts.forEach(
                (settled, cohort) -> add(cohort, RightsRules.monthsBetween(settled, clock), atRisk, departures));
        return new HazardByMonth(atRisk, departures);
    }

    /** Adds the months before one to sums by month. */
    private static void add(SettledTogether cohort, int before, long[] atRisk, long[] departures) {
        int remaining = cohort.settled();
        for (int month = 0; month < before; month++) {
            atRisk[month] += remaining;
            departures[month] += cohort.departed(month);
            remaining -= cohort.departed(month) + cohort.lost(month);
        }
    }
}
