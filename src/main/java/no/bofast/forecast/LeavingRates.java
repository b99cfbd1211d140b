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

    private final MonthsSince departing;
    private final MonthsSince losing;
    private final double[] households = new double[Household.values().length];
    private final double[] countries = new double[CountryGroup.values().length];
    private final double[] seasons = new double[12];

    private LeavingRates(MonthsSince departing, MonthsSince losing) {
        this.departing = departing;
        this.losing = losing;
        Arrays.fill(households, 1);
        Arrays.fill(countries, 1);
        Arrays.fill(seasons, 1);
    }

    static LeavingRates of(Collection<PlaceHistory> places, LearningMonths window) {
        PersonMonths known = PersonMonths.of(places, window);
        MonthsSince.Seen departing = new MonthsSince.Seen();
        MonthsSince.Seen losing = new MonthsSince.Seen();
        known.forEach((alike, settledMonth, month, became) -> {
            departing.add(month - settledMonth, became.atRisk(), became.departed());
            losing.add(month - settledMonth, became.atRisk(), became.lost());
        });
        LeavingRates rates = new LeavingRates(departing.hazards(), losing.hazards());
        rates.learn(rates.households, PRIOR, known, (alike, month) -> alike.household());
        rates.learn(rates.countries, PRIOR, known, (alike, month) -> alike.country());
        rates.learn(rates.seasons, PRIOR_OF_SEASON, known, (alike, month) -> Math.floorMod(month, 12));
        return rates;
    }

    /**
     * The same with hazards by months since settlement that allow for the places' levels: who is still at risk after years lives where few leave.
     */
    LeavingRates among(PlacesHistory history, Levels levels, LearningMonths window) {
        MonthsSince.Seen seen = new MonthsSince.Seen();
        history.places().entrySet().parallelStream()
                .map(place -> seenIn(place.getValue(), levels.factor(place.getKey()), window))
                .forEachOrdered(seen::add);
        LeavingRates among = new LeavingRates(seen.hazards(), losing);
        System.arraycopy(households, 0, among.households, 0, households.length);
        System.arraycopy(countries, 0, among.countries, 0, countries.length);
        System.arraycopy(seasons, 0, among.seasons, 0, seasons.length);
        return among;
    }

    /** Each at risk counts as many as they leave as readily as others. */
    private MonthsSince.Seen seenIn(PlaceHistory place, double level, LearningMonths window) {
        MonthsSince.Seen seen = new MonthsSince.Seen();
        ReadyToLeave.follow(place, cohort -> level * readiness(cohort), window, new ReadyToLeave.Receiver() {
            @Override
            public void atRisk(int settledMonth, double[] people) {
                for (int place = window.placeFrom(settledMonth); place < window.months(); place++) {
                    int month = window.from() + place;
                    seen.add(month - settledMonth, people[place] * season(month), 0);
                }
            }

            @Override
            public void departed(int since, int month, int people) {
                seen.add(since, 0, people);
            }
        });
        return seen;
    }

    private double season(int month) {
        return seasons[Math.floorMod(month, 12)];
    }

    /** Against what is expected with the factors learnt before. */
    private void learn(double[] factors, double prior, PersonMonths known, Category category) {
        double[] departures = new double[factors.length];
        double[] expected = new double[factors.length];
        known.forEach((alike, settledMonth, month, became) -> {
            int place = category.of(alike, month);
            departures[place] += became.departed();
            expected[place] += became.atRisk()
                    * departing(month - settledMonth, month)
                    * households[alike.household()]
                    * countries[alike.country()];
        });
        for (int place = 0; place < factors.length; place++) {
            factors[place] = (departures[place] + prior) / (expected[place] + prior);
        }
    }

    /** Probability that one of mean readiness departs in a month, at the level of the whole country. */
    double departing(int monthsSince, int month) {
        return departing.at(monthsSince) * season(month);
    }

    /** The same, whatever the season. */
    double ready(int monthsSince) {
        return departing.at(monthsSince);
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
        int of(PersonMonths.Alike alike, int month);
    }
}
