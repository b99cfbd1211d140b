package no.bofast.forecast;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.bofast.domain.MunicipalityCode;

/**
 * How readily people leave each municipality, against what their traits lead to expect: its peers' level (the same centrality class, the
 * municipality itself left out, drawn towards the country's), and its own against theirs. Immutable once learnt.
 */
final class Levels {

    private static final double PRIOR = 20;
    private static final int CLASSES = 7;

    private final SortedMap<MunicipalityCode, PlaceLevel> own = new TreeMap<>();
    private final SortedMap<MunicipalityCode, Double> peers = new TreeMap<>();
    private final Variation variation;

    private Levels(Variation variation) {
        this.variation = variation;
    }

    static Levels of(PlacesHistory history, LeavingRates rates, LearningMonths window) {
        List<MunicipalityCode> codes = List.copyOf(history.places().keySet());
        double[][] observed = new double[codes.size()][window.months()];
        double[][] expected = new double[codes.size()][window.months()];
        IntStream.range(0, codes.size())
                .parallel()
                .forEach(place ->
                        fill(history.places().get(codes.get(place)), rates, window, observed[place], expected[place]));
        double[] peers = peers(history, codes, observed, expected);
        for (int place = 0; place < codes.size(); place++) {
            for (int month = 0; month < window.months(); month++) {
                expected[place][month] *= peers[place];
            }
        }
        Levels levels = new Levels(Variation.of(observed, expected));
        for (int place = 0; place < codes.size(); place++) {
            levels.peers.put(codes.get(place), peers[place]);
            levels.own.put(
                    codes.get(place),
                    PlaceLevel.of(Sums.of(observed[place]), Sums.of(expected[place]), levels.variation));
        }
        return levels;
    }

    private static void fill(
            PlaceHistory place, LeavingRates rates, LearningMonths window, double[] observed, double[] expected) {
        ReadyToLeave.follow(place, rates::readiness, window, new ReadyToLeave.Receiver() {
            @Override
            public void atRisk(int settledMonth, double[] people) {
                for (int place = window.placeFrom(settledMonth); place < expected.length; place++) {
                    int month = window.from() + place;
                    expected[place] += people[place] * rates.departing(month - settledMonth, month);
                }
            }

            @Override
            public void departed(int since, int month, int people) {
                observed[month - window.from()] += people;
            }
        });
    }

    private static double[] peers(
            PlacesHistory history, List<MunicipalityCode> codes, double[][] observed, double[][] expected) {
        double[] departures = new double[CLASSES];
        double[] usual = new double[CLASSES];
        for (int place = 0; place < codes.size(); place++) {
            int centrality = history.facts(codes.get(place)).centrality();
            departures[centrality] += Sums.of(observed[place]);
            usual[centrality] += Sums.of(expected[place]);
        }
        double[] peers = new double[codes.size()];
        for (int place = 0; place < codes.size(); place++) {
            int centrality = history.facts(codes.get(place)).centrality();
            peers[place] = (departures[centrality] - Sums.of(observed[place]) + PRIOR)
                    / (usual[centrality] - Sums.of(expected[place]) + PRIOR);
        }
        return peers;
    }

    /** Of a municipality against its peers. */
    PlaceLevel own(MunicipalityCode code) {
        return own.get(code);
    }

    /** By what a municipality's own people and its peers' level multiply the country's hazard. */
    double factor(MunicipalityCode code) {
        return peers.get(code) * own.get(code).mean();
    }

    Variation variation() {
        return variation;
    }
}
