package no.bofast.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;

/**
 * Where those who leave a municipality go: its own people's destinations, drawn towards how those of its region spread ({@link Pull}), which weighs as
 * much as {@value #PRIOR} departures. Immutable once learnt.
 */
final class FirstDestinations {

    private static final double PRIOR = 20;

    private final List<MunicipalityCode> codes;
    /** By origin and destination. */
    private final double[][] shares;

    private FirstDestinations(List<MunicipalityCode> codes) {
        this.codes = codes;
        this.shares = new double[codes.size()][codes.size()];
    }

    static FirstDestinations of(PlacesHistory history, LearningMonths window) {
        FirstDestinations destinations =
                new FirstDestinations(List.copyOf(history.places().keySet()));
        destinations.count(history, window);
        Pull pull = Pull.of(history, destinations.codes, window);
        for (int origin = 0; origin < destinations.codes.size(); origin++) {
            destinations.share(
                    origin,
                    pull.from(history.facts(destinations.codes.get(origin)).region()));
        }
        destinations.draw(pull.wanted(), destinations.drawn(history, window));
        return destinations;
    }

    /**
     * Has places draw as many in all as their level leads to expect: where each origin's few are drawn towards those it was seen to go to, places that
     * nobody was seen to go to would come off short.
     */
    private void draw(double[] wanted, double[] drawn) {
        for (double[] from : shares) {
            double sum = 0;
            for (int destination = 0; destination < from.length; destination++) {
                from[destination] *= drawn[destination] > 0 ? wanted[destination] / drawn[destination] : 1;
                sum += from[destination];
            }
            for (int destination = 0; destination < from.length && sum > 0; destination++) {
                from[destination] /= sum;
            }
        }
    }

    private void count(PlacesHistory history, LearningMonths window) {
        Map<MunicipalityCode, Integer> places = new HashMap<>();
        codes.forEach(code -> places.put(code, places.size()));
        for (int place = 0; place < codes.size(); place++) {
            int destination = place;
            history.places().get(codes.get(place)).firstArrivals().forEach((from, counts) -> {
                Integer origin = places.get(from);
                if (origin != null) {
                    shares[origin][destination] = counts.sum(window.from(), window.before());
                }
            });
        }
    }

    /** Makes shares of an origin's counts. */
    private void share(int origin, double[] fromRegion) {
        double others = Sums.of(fromRegion) - fromRegion[origin];
        double own = Sums.of(shares[origin]);
        double prior = others > 0 ? PRIOR : 0;
        for (int destination = 0; destination < codes.size(); destination++) {
            double towards = destination == origin || others == 0 ? 0 : fromRegion[destination] / others;
            shares[origin][destination] =
                    own + prior == 0 ? 0 : (shares[origin][destination] + prior * towards) / (own + prior);
        }
    }

    /**
     * Those who arrive, by destination and month.
     *
     * @param departures by origin and month
     */
    double[][] arrivals(double[][] departures) {
        double[][] arrivals = new double[codes.size()][departures.length == 0 ? 0 : departures[0].length];
        for (int origin = 0; origin < codes.size(); origin++) {
            if (Sums.of(departures[origin]) > 0) {
                send(departures[origin], shares[origin], arrivals);
            }
        }
        return arrivals;
    }

    /** Adds what an origin's departures bring to each destination. */
    private static void send(double[] departures, double[] shares, double[][] arrivals) {
        for (int destination = 0; destination < shares.length; destination++) {
            double share = shares[destination];
            double[] there = arrivals[destination];
            for (int month = 0; share > 0 && month < there.length; month++) {
                there[month] += share * departures[month];
            }
        }
    }

    /** How many of those who departed in some months each place is expected to have drawn. */
    double[] drawn(PlacesHistory history, LearningMonths window) {
        double[] drawn = new double[codes.size()];
        for (int origin = 0; origin < codes.size(); origin++) {
            int departed = history.places()
                    .get(codes.get(origin))
                    .of(MonthMeasure.DEPARTURES)
                    .sum(window.from(), window.before());
            for (int destination = 0; destination < drawn.length; destination++) {
                drawn[destination] += departed * shares[origin][destination];
            }
        }
        return drawn;
    }
}
