package no.bofast.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;

/**
 * Where those who leave a municipality go: its own people's destinations, drawn towards those of everyone from its region, who weigh as
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
        double[][] fromRegions = new double[Region.values().length][destinations.codes.size()];
        destinations.count(history, window, fromRegions);
        for (int origin = 0; origin < destinations.codes.size(); origin++) {
            Region region = history.facts(destinations.codes.get(origin)).region();
            destinations.share(origin, fromRegions[region.ordinal()]);
        }
        return destinations;
    }

    private void count(PlacesHistory history, LearningMonths window, double[][] fromRegions) {
        Map<MunicipalityCode, Integer> places = new HashMap<>();
        codes.forEach(code -> places.put(code, places.size()));
        for (int place = 0; place < codes.size(); place++) {
            int destination = place;
            history.places().get(codes.get(place)).firstArrivals().forEach((from, counts) -> {
                Integer origin = places.get(from);
                if (origin != null) {
                    int moved = counts.sum(window.from(), window.before());
                    shares[origin][destination] = moved;
                    fromRegions[history.facts(from).region().ordinal()][destination] += moved;
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
            for (int destination = 0; destination < codes.size(); destination++) {
                double share = shares[origin][destination];
                for (int month = 0; share > 0 && month < arrivals[destination].length; month++) {
                    arrivals[destination][month] += share * departures[origin][month];
                }
            }
        }
        return arrivals;
    }

    /** How arrivals vary around what departures elsewhere lead to expect. */
    Variation variation(PlacesHistory history, LearningMonths window) {
        double[][] departures = new double[codes.size()][window.months()];
        double[][] observed = new double[codes.size()][window.months()];
        for (int place = 0; place < codes.size(); place++) {
            PlaceHistory of = history.places().get(codes.get(place));
            for (int month = 0; month < window.months(); month++) {
                departures[place][month] = of.of(MonthMeasure.DEPARTURES).of(window.from() + month);
                observed[place][month] = of.arrivals(ArrivalOrder.FIRST).of(window.from() + month);
            }
        }
        return Variation.of(observed, arrivals(departures));
    }
}
