package no.bofast.view;

import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;

/**
 * What became of those settled, by settlement year and years since: confirmed departures and losses.
 *
 * <p>Not safe for use by several threads.
 */
public final class FollowUp {

    /** No register reaches further; a later year is counted in the last. */
    private static final int LAST_YEAR = 60;

    private final SortedMap<Integer, Cohort> cohorts = new TreeMap<>();

    /** One settlement year. */
    private static final class Cohort {
        private int settled;
        private final int[] departed = new int[LAST_YEAR + 1];
        private final int[] lost = new int[LAST_YEAR + 1];

        int departed() {
            return sum(departed, LAST_YEAR);
        }

        double departedShare() {
            return settled > 0 ? (double) departed() / settled : 0;
        }
    }

    /** Counts people in. */
    public void add(Observation seen) {
        add(seen.settlementYear(), seen.measure(), seen.years(), seen.count());
    }

    void add(Cell.Cohort cell, int count) {
        add(cell.settlementYear(), cell.measure(), cell.years(), count);
    }

    private void add(int settlementYear, CohortMeasure measure, int yearsSince, int count) {
        Cohort cohort = cohorts.computeIfAbsent(settlementYear, year -> new Cohort());
        int years = Math.max(0, Math.min(yearsSince, LAST_YEAR));
        if (measure == CohortMeasure.SETTLED) {
            cohort.settled += count;
        } else if (measure == CohortMeasure.DEPARTED) {
            cohort.departed[years] += count;
        } else if (measure != CohortMeasure.PROVISIONAL) {
            cohort.lost[years] += count;
        }
    }

    /** Counts the people of another follow-up in. */
    public void add(FollowUp other) {
        other.cohorts.forEach((year, theirs) -> {
            Cohort ours = cohorts.computeIfAbsent(year, unused -> new Cohort());
            ours.settled += theirs.settled;
            for (int years = 0; years <= LAST_YEAR; years++) {
                ours.departed[years] += theirs.departed[years];
                ours.lost[years] += theirs.lost[years];
            }
        });
    }

    /** Only the settlement years from one to another, both included; not to be added to. */
    public FollowUp between(int from, int to) {
        FollowUp some = new FollowUp();
        if (from <= to) {
            some.cohorts.putAll(cohorts.subMap(from, to + 1));
        }
        return some;
    }

    /** The settlement years that can tell of so many years, when a year is the last complete one. */
    private SortedMap<Integer, Cohort> telling(int years, int lastCompleteYear) {
        return cohorts.headMap(lastCompleteYear - years + 1);
    }

    /** Whether every settlement year can tell of so many years, when a year is the last complete one. */
    public boolean isComplete(int years, int lastCompleteYear) {
        return cohorts.isEmpty() || cohorts.lastKey() + years <= lastCompleteYear;
    }

    /** Those settled in the settlement years that can tell of so many years. */
    public int settled(int years, int lastCompleteYear) {
        return telling(years, lastCompleteYear).values().stream()
                .mapToInt(cohort -> cohort.settled)
                .sum();
    }

    /** Those of them who departed in so many years, or fewer. */
    public int departedWithin(int years, int lastCompleteYear) {
        return telling(years, lastCompleteYear).values().stream()
                .mapToInt(cohort -> sum(cohort.departed, years))
                .sum();
    }

    /** Those of them who departed in exactly this year. */
    public int departedIn(int years, int lastCompleteYear) {
        return telling(years, lastCompleteYear).values().stream()
                .mapToInt(cohort -> cohort.departed[years])
                .sum();
    }

    /** Those of them who had neither departed nor been lost when this year began. */
    public int remainingBefore(int years, int lastCompleteYear) {
        return telling(years, lastCompleteYear).values().stream()
                .mapToInt(cohort -> cohort.settled - sum(cohort.departed, years - 1) - sum(cohort.lost, years - 1))
                .sum();
    }

    /** Everyone settled. */
    public int settled() {
        return cohorts.values().stream().mapToInt(cohort -> cohort.settled).sum();
    }

    /** Those of them who departed. */
    public int departed() {
        return cohorts.values().stream().mapToInt(Cohort::departed).sum();
    }

    /** How many would have departed, had as great a part of each settlement year as of the same year in another follow-up. */
    public double departedAsIn(FollowUp other) {
        return cohorts.entrySet().stream()
                .filter(ours -> other.cohorts.containsKey(ours.getKey()))
                .mapToDouble(ours -> ours.getValue().settled
                        * other.cohorts.get(ours.getKey()).departedShare())
                .sum();
    }

    private static int sum(int[] byYear, int through) {
        int sum = 0;
        for (int year = 0; year <= through; year++) {
            sum += byYear[year];
        }
        return sum;
    }
}
