package no.bofast.forecast;

import java.util.Arrays;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;

/**
 * People settled in one place and month who are alike, and when those of them who departed or were lost did. Mutable while it is
 * read in, for one thread.
 */
final class CohortCourse {

    private final int settledMonth;
    private final Household household;
    private final CountryGroup country;
    private int settled;
    private int[] departed = new int[12];
    private int[] lost = new int[12];

    CohortCourse(int settledMonth, Household household, CountryGroup country) {
        this.settledMonth = settledMonth;
        this.household = household;
        this.country = country;
    }

    void add(HazardMeasure measure, int months, int count) {
        if (months >= departed.length) {
            departed = Arrays.copyOf(departed, months * 3 / 2);
            lost = Arrays.copyOf(lost, months * 3 / 2);
        }
        switch (measure) {
            case SETTLED -> settled += count;
            case DEPARTED -> departed[months] += count;
            case LOST -> lost[months] += count;
        }
    }

    int settledMonth() {
        return settledMonth;
    }

    Household household() {
        return household;
    }

    CountryGroup country() {
        return country;
    }

    int settled() {
        return settled;
    }

    /** Those who had neither departed nor been lost before a month. */
    int atRisk(int month) {
        int since = month - settledMonth;
        if (since < 0) {
            return 0;
        }
        int remaining = settled;
        for (int i = 0; i < Math.min(since, departed.length); i++) {
            remaining -= departed[i] + lost[i];
        }
        return remaining;
    }

    int departed(int month) {
        return of(departed, month);
    }

    int lost(int month) {
        return of(lost, month);
    }

    private int of(int[] counts, int month) {
        int since = month - settledMonth;
        return since >= 0 && since < counts.length ? counts[since] : 0;
    }

    /** Walks through the months from one to before another in which anyone is at risk. */
    void walk(int from, int before, Month visitor) {
        int first = Math.max(from, settledMonth);
        int remaining = atRisk(first);
        for (int month = first; month < before && remaining > 0; month++) {
            visitor.visit(month, remaining, departed(month), lost(month));
            remaining -= departed(month) + lost(month);
        }
    }

    /** Takes one month of a course. */
    interface Month {
        void visit(int month, int atRisk, int departed, int lost);
    }
}
