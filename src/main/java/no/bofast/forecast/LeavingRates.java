package no.bofast.forecast;

import java.util.Arrays;
import java.util.Collection;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Household;

/**
 * How readily people depart or are lost, wherever they live: by months since settlement, household and country, and by the month of the
 * year.
 *
 * <p>Indirect standardisation with shrinkage, one trait after the other: the relative hazard of a household is <i>(D + p) / (E + p)</i>, where
 * <i>E</i> is what months since settlement lead to expect, that of a country likewise against what both lead to expect (Breslow and Day
 * 1987, 2). Assumes that traits multiply the hazard alike at every age of a settlement, and everywhere. Immutable once learnt.
 */
final class LeavingRates {

    private static final double PRIOR = 20;
    /** A whole year's season rests on a country's departures. */
    private static final double PRIOR_OF_SEASON = 50;

    private final MonthsSince departing = new MonthsSince();
    private final MonthsSince losing = new MonthsSince();
    private final double[] households = new double[Household.values().length];
    private final double[] countries = new double[CountryGroup.values().length];
    private final double[] seasons = new double[12];

    private LeavingRates() {
        Arrays.fill(households, 1);
        Arrays.fill(countries, 1);
        Arrays.fill(seasons, 1);
    }

    static LeavingRates of(Collection<PlaceHistory> places, LearningMonths window) {
        LeavingRates rates = new LeavingRates();
        each(places, window, (cohort, month, atRisk, departed, lost) -> {
            rates.departing.add(month - cohort.settledMonth(), atRisk, departed);
            rates.losing.add(month - cohort.settledMonth(), atRisk, lost);
        });
        rates.learn(
                rates.households,
                PRIOR,
                places,
                window,
                (cohort, month) -> cohort.household().ordinal());
        rates.learn(
                rates.countries,
                PRIOR,
                places,
                window,
                (cohort, month) -> cohort.country().ordinal());
        rates.learn(rates.seasons, PRIOR_OF_SEASON, places, window, (cohort, month) -> Math.floorMod(month, 12));
        return rates;
    }

    /** Against what is expected with the factors learnt before. */
    private void learn(
            double[] factors, double prior, Collection<PlaceHistory> places, LearningMonths window, Category category) {
        double[] departures = new double[factors.length];
        double[] expected = new double[factors.length];
        each(places, window, (cohort, month, atRisk, departed, lost) -> {
            int place = category.of(cohort, month);
            departures[place] += departed;
            expected[place] += atRisk * departing(cohort, month);
        });
        for (int place = 0; place < factors.length; place++) {
            factors[place] = (departures[place] + prior) / (expected[place] + prior);
        }
    }

    private static void each(Collection<PlaceHistory> places, LearningMonths window, CohortMonth visitor) {
        for (PlaceHistory place : places) {
            for (CohortCourse cohort : place.cohorts()) {
                cohort.walk(
                        window.from(),
                        window.before(),
                        (month, atRisk, departed, lost) -> visitor.visit(cohort, month, atRisk, departed, lost));
            }
        }
    }

    /** Probability that one of a cohort departs in a month, at the level of the whole country. */
    double departing(CohortCourse cohort, int month) {
        return departing(month - cohort.settledMonth(), month) * readiness(cohort);
    }

    /** That of people of mean readiness. */
    double departing(int monthsSince, int month) {
        return departing.at(monthsSince) * seasons[Math.floorMod(month, 12)];
    }

    double losing(int monthsSince) {
        return losing.at(monthsSince);
    }

    /** How many times as readily as others such people leave. */
    double readiness(CohortCourse cohort) {
        return households[cohort.household().ordinal()]
                * countries[cohort.country().ordinal()];
    }

    private interface Category {
        int of(CohortCourse cohort, int month);
    }

    private interface CohortMonth {
        void visit(CohortCourse cohort, int month, int atRisk, int departed, int lost);
    }
}
