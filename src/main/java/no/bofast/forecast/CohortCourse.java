package no.bofast.forecast;

import no.bofast.domain.CountryGroup;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.hazard.SettledTogether;

/** People settled in one place and month who are alike, and what became of them by calendar month. Mutable while it is read in, for one thread. */
record CohortCourse(int settledMonth, Household household, CountryGroup country, SettledTogether people) {

    void add(HazardMeasure measure, int months, int count) {
        people.add(measure, months, count);
    }

    int settled() {
        return people.settled();
    }

    /** Those who had neither departed nor been lost before a month. */
    int atRisk(int month) {
        return people.atRisk(month - settledMonth);
    }

    /** Walks through the months from one to before another in which anyone is at risk. */
    void walk(int from, int before, Month visitor) {
        int first = Math.max(from, settledMonth);
        int remaining = atRisk(first);
        for (int month = first; month < before && remaining > 0; month++) {
            int departed = people.departed(month - settledMonth);
            int lost = people.lost(month - settledMonth);
            visitor.visit(month, remaining, departed, lost);
            remaining -= departed + lost;
        }
    }

    /** Takes one month of a course. */
    interface Month {
        void visit(int month, int atRisk, int departed, int lost);
    }
}
