package no.bofast.forecast;

import java.util.function.IntToDoubleFunction;

/**
 * What is expected of those settled in a place who haven't left it yet, those to be settled included.
 *
 * <p>People of mean readiness leave with their cohort's hazard; the restless leave first, which the months since settlement show, and
 * nothing else does.
 *
 * @param departures by month from the origin
 * @param pastGrant those of them whom no grant follows
 * @param lost emigrated or died before they departed
 * @param moved who has departed since
 * @param joined who was at risk at the origin, as of the first month, and who is settled in each
 */
record HomePath(double[] departures, double[] pastGrant, double[] lost, MovedAway moved, double[] joined) {

    /** Who is settled in a place to come, and what makes them leave. */
    record Course(LeavingRates rates, double factor, GrantEnds grant, IntToDoubleFunction settled, int origin) {}

    /** Of the cohorts of a place. */
    static HomePath of(Iterable<CohortCourse> cohorts, Course course, int months) {
        HomePath path = new HomePath(
                new double[months],
                new double[months],
                new double[months],
                new MovedAway(course.origin, months),
                new double[months]);
        double people = 0;
        double readiness = 0;
        for (CohortCourse cohort : cohorts) {
            if (cohort.settledMonth() < course.origin) {
                double ready = course.rates.readiness(cohort);
                path.walk(cohort.atRisk(course.origin), cohort.settledMonth(), ready, course);
                people += cohort.settled();
                readiness += ready * cohort.settled();
            }
        }
        double usual = people > 0 ? readiness / people : 1;
        for (int month = course.origin; month < course.origin + months; month++) {
            path.walk(course.settled.applyAsDouble(month), month, usual, course);
        }
        return path;
    }

    /** Adds people who were or will be settled in a month. */
    private void walk(double people, int settledMonth, double readiness, Course course) {
        joined[Math.max(0, settledMonth - course.origin)] += people;
        int lastWithGrant = course.grant.of(settledMonth);
        double remaining = people;
        for (int month = Math.max(course.origin, settledMonth);
                month < course.origin + departures.length && remaining > 0;
                month++) {
            int since = month - settledMonth;
            double leaving = remaining * Math.min(1, readiness * course.factor * course.rates.departing(since, month));
            double losing = (remaining - leaving) * course.rates.losing(since);
            departures[month - course.origin] += leaving;
            pastGrant[month - course.origin] += month > lastWithGrant ? leaving : 0;
            lost[month - course.origin] += losing;
            moved.add(leaving, month, lastWithGrant);
            remaining -= leaving + losing;
        }
    }

    /** Of how many those are who depart in so many months. */
    IntToDoubleFunction people() {
        return months -> Sums.of(joined, months);
    }
}
