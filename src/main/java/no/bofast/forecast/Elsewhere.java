package no.bofast.forecast;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.hazard.SettledTogether;

/**
 * What happens to those who live in a place but weren't settled there, or had left it before: they move on, leave the country, die, come
 * back. Rates of the country, with a level of each place. Immutable once learnt.
 */
final class Elsewhere {

    private final SortedMap<MunicipalityCode, Rates> places = new TreeMap<>();
    private double movedOn;
    private double lost;
    private double immigrated;

    /**
     * Of one place.
     *
     * @param movingOn probability a month that one of them moves on
     * @param losing that one emigrates or dies
     * @param immigrated people a month who come from abroad
     */
    record Rates(double movingOn, double losing, double immigrated) {}

    private record Seen(double exposure, double movedOn, double lost, double immigrated) {

        static final Seen NOTHING = new Seen(0, 0, 0, 0);

        static Seen of(PlaceHistory place, LearningMonths window) {
            return new Seen(
                    exposure(place, window),
                    Math.max(
                            0,
                            sum(place, MonthMeasure.OUT_MOVES, window) - sum(place, MonthMeasure.DEPARTURES, window)),
                    Math.max(
                            0,
                            sum(place, MonthMeasure.EMIGRATED, window)
                                    + sum(place, MonthMeasure.DIED, window)
                                    - sum(place, MonthMeasure.LOST, window)),
                    sum(place, MonthMeasure.IMMIGRATED, window));
        }

        /** Months of those who live there and not where they were settled. */
        private static double exposure(PlaceHistory place, LearningMonths window) {
            int[] home = home(place, window);
            double exposure = 0;
            int living = place.residents(window.from());
            for (int month = window.from(); month < window.before(); month++) {
                exposure += Math.max(0, living - home[month - window.from()]);
                living += place.more(month);
            }
            return exposure;
        }

        /** By month, those who hadn't left where they were settled. */
        private static int[] home(PlaceHistory place, LearningMonths window) {
            int[] home = new int[window.months() + 1];
            for (CohortCourse cohort : place.cohorts()) {
                int shift = cohort.settledMonth() - window.from();
                cohort.follow(window, new SettledTogether.Follower() {
                    @Override
                    public void atRisk(int from, int before, int people) {
                        home[shift + from] += people;
                        home[shift + before] -= people;
                    }

                    @Override
                    public void happened(int months, int departed, int lost) {
                        // Told by those who are at risk afterwards.
                    }
                });
            }
            for (int month = 1; month < home.length; month++) {
                home[month] += home[month - 1];
            }
            return home;
        }

        private static int sum(PlaceHistory place, MonthMeasure measure, LearningMonths window) {
            return place.of(measure).sum(window.from(), window.before());
        }

        Seen plus(Seen other) {
            return new Seen(
                    exposure + other.exposure,
                    movedOn + other.movedOn,
                    lost + other.lost,
                    immigrated + other.immigrated);
        }
    }

    static Elsewhere of(PlacesHistory history, LearningMonths window) {
        Elsewhere elsewhere = new Elsewhere();
        Map<MunicipalityCode, Seen> seen = new TreeMap<>(history.places().entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, place -> Seen.of(place.getValue(), window))));
        elsewhere.learn(seen.values().stream().reduce(Seen.NOTHING, Seen::plus));
        seen.forEach((code, place) -> elsewhere.places.put(code, elsewhere.rates(place, window.months())));
        return elsewhere;
    }

    private void learn(Seen country) {
        movedOn = ratio(country.movedOn, country.exposure);
        lost = ratio(country.lost, country.exposure);
        immigrated = ratio(country.immigrated, country.exposure);
    }

    private static double ratio(double events, double exposure) {
        return exposure > 0 ? events / exposure : 0;
    }

    private Rates rates(Seen place, int months) {
        return new Rates(
                movedOn * level(place.movedOn, movedOn * place.exposure),
                lost,
                immigrated * place.exposure / months * level(place.immigrated, immigrated * place.exposure));
    }

    private static double level(double observed, double expected) {
        return PlaceLevel.of(observed, expected, Variation.UNKNOWN).mean();
    }

    Rates of(MunicipalityCode code) {
        return places.get(code);
    }

    /** Those settled in a place who hadn't left it when a month began. */
    static int home(PlaceHistory place, int month) {
        int home = 0;
        for (CohortCourse cohort : place.cohorts()) {
            home += cohort.atRisk(month);
        }
        return home;
    }
}
