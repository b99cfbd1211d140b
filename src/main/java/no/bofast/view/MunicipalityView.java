package no.bofast.view;

import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import no.bofast.disclosure.release.Kept;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.municipality.CellCount;

/**
 * The counts of one municipality, with sums that follow each change.
 *
 * <p>Written by one thread, read by many; sums are read and changed under the lock of this object, so that one answer is of
 * one moment. Adding up anew would be dear: a page asks for all municipalities at every change of one.
 */
public final class MunicipalityView {

    private final CountsView counts = new CountsView();
    private final Map<Cell.Flow, CellCount> arrivals = new ConcurrentHashMap<>();
    private final int[] cohortSums = new int[CohortMeasure.values().length];
    private final NavigableMap<YearMonth, int[]> monthSums = new TreeMap<>();
    private final FollowUp followUp = new FollowUp();
    private int residents;
    private int unresolved;

    synchronized void put(Cell cell, CellCount count) {
        int change = count.total() - counts.count(cell).total();
        counts.put(cell, count);
        if (change != 0) {
            add(cell, change);
        }
    }

    private void add(Cell cell, int change) {
        if (cell instanceof Cell.Cohort cohort) {
            cohortSums[cohort.measure().ordinal()] += change;
            followUp.add(cohort, change);
        } else if (cell instanceof Cell.Month month) {
            monthSums
                    .computeIfAbsent(month.month(), unused -> new int[MonthMeasure.values().length])[
                    month.measure().ordinal()] += change;
        } else if (cell instanceof Cell.Resident) {
            residents += change;
        } else if (cell instanceof Cell.Unresolved) {
            unresolved += change;
        }
    }

    /** Counts what a release tells of a month. */
    synchronized void release(Cell.Month month, Kept kept, CellCount shown) {
        put(month, shown);
        cohortSums[Editor.measure(kept).ordinal()] += shown.total();
    }

    /** Counts what a release tells of a settlement year. */
    synchronized void release(Observation seen) {
        followUp.add(seen);
    }

    /** Counts how many more a release shows as living here. */
    synchronized void release(int living) {
        residents += living;
    }

    void putArrival(Cell.Flow flow, CellCount count) {
        if (count.isNone()) {
            arrivals.remove(flow);
        } else {
            arrivals.put(flow, count);
        }
    }

    /** The cells of the municipality. */
    public CountsView counts() {
        return counts;
    }

    /** Flows from other municipalities of settlement to this one. */
    public Map<Cell.Flow, CellCount> arrivals() {
        return arrivals;
    }

    public synchronized Standing standing() {
        return new Standing(
                sum(CohortMeasure.SETTLED),
                sum(CohortMeasure.DEPARTED),
                sum(CohortMeasure.PROVISIONAL),
                sum(CohortMeasure.EMIGRATED),
                sum(CohortMeasure.DIED),
                residents);
    }

    /** Stays under codes that were split which are counted here although nothing tells where they were. */
    public synchronized int unresolved() {
        return unresolved;
    }

    private int sum(CohortMeasure measure) {
        return cohortSums[measure.ordinal()];
    }

    /** Month series over all settlement years: each month's sums by the measure's place. */
    public synchronized NavigableMap<YearMonth, int[]> months() {
        NavigableMap<YearMonth, int[]> copy = new TreeMap<>();
        monthSums.forEach((month, sums) -> copy.put(month, sums.clone()));
        return copy;
    }

    /** Departures of so many months, ending with the last one. */
    public synchronized int departures(int months, YearMonth last) {
        return monthSums.subMap(last.minusMonths(months - 1L), true, last, true).values().stream()
                .mapToInt(sums -> sums[MonthMeasure.DEPARTURES.ordinal()])
                .sum();
    }

    /** Adds what became of those settled here to a follow-up of more. */
    public synchronized void addFollowUpTo(FollowUp more) {
        more.add(followUp);
    }
}
