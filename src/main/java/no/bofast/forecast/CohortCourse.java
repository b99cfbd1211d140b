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

    /** Follows those at risk in a window; months are handed over as since their settlement. */
    void follow(LearningMonths window, SettledTogether.Follower follower) {
        if (settledMonth < window.before()) {
            people.follow(Math.max(0, window.from() - settledMonth), window.before() - settledMonth, follower);
        }
    }

    /** Hands over each month before one in which anyone departed. */
    void forEachDeparture(int before, Departure visitor) {
        people.follow(0, before - settledMonth, new SettledTogether.Follower() {
            @Override
            public void atRisk(int from, int until, int remaining) {
                // Who stays hasn't departed.
            }

            @Override
            public void happened(int months, int departed, int lost) {
                visitor.visit(settledMonth + months, departed);
            }
        });
    }

    /** Takes those who departed in a month. */
    interface Departure {
        void visit(int month, int departed);
    }
}
