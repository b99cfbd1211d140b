package no.bofast.simulator;

import java.util.List;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Municipality;

/**
 * Where people go: to large and central places, to near ones, to where compatriots live, and to some for reasons of their own.
 *
 * <p>A gravity model: inhabitants to a power, times what draws people to the place's class ({@link Attractions}) and to the
 * place itself (who settles many is used to newcomers, who holds people draws them too), times a decay with distance, times what
 * their own part of the country is to people, times the community of the person's own country.
 */
final class Destinations {

    private static final double POWER_OF_INHABITANTS = 0.9;
    /** At this distance a place draws half as much as next door. */
    private static final double HALF_DISTANCE_KM = 250;

    private final List<Municipality> places;
    private final double[][] weightByOriginAndPlace;
    private final Communities communities;

    Destinations(List<Municipality> places, NamedPlaces named, Attractions attractions, Communities communities) {
        this.places = places;
        this.communities = communities;
        int number = places.size();
        double[] draws = draws(places, named, attractions);
        weightByOriginAndPlace = new double[number][number];
        for (int from = 0; from < number; from++) {
            for (int to = 0; to < number; to++) {
                double nearness = nearness(places.get(from), places.get(to), attractions);
                weightByOriginAndPlace[from][to] = from == to ? 0 : draws[to] * nearness;
            }
        }
    }

    /** Less with the distance; more within the part of the country that people know, with its roads, newspapers, schools and employers. */
    private static double nearness(Municipality from, Municipality to, Attractions attractions) {
        double decay = HALF_DISTANCE_KM / (HALF_DISTANCE_KM + from.kmTo(to));
        boolean isKnown = from.region() == to.region();
        return decay * (isKnown ? StrictMath.exp(attractions.of("own_region", "all")) : 1);
    }

    private static double[] draws(List<Municipality> places, NamedPlaces named, Attractions attractions) {
        double[] own = Latent.numbers(places, "pull");
        double[] settlement = Latent.numbers(places, "settlement");
        double[] push = Latent.numbers(places, "push");
        double[] draws = new double[places.size()];
        for (int i = 0; i < draws.length; i++) {
            Municipality place = places.get(i);
            double log = POWER_OF_INHABITANTS * StrictMath.log(place.population2024())
                    + attractions.of("centrality", Integer.toString(place.centrality()))
                    + attractions.of("size_band", place.sizeBand().label())
                    + attractions.of("region", place.region().label())
                    + attractions.of("spread", "all") * own[i]
                    + attractions.of("settlement", "all") * settlement[i]
                    + attractions.of("push", "all") * push[i];
            draws[i] = StrictMath.exp(log) * named.of(place.code()).pull();
        }
        return draws;
    }

    /** Where someone of a country who leaves a place goes; one place may draw more than usual. The rest of the throw is left for the reason. */
    Dice.Picked draw(Dice dice, CountryGroup country, int from, int favoured, double favour) {
        double[] weights = weightByOriginAndPlace[from].clone();
        for (int to = 0; to < weights.length; to++) {
            weights[to] *= communities.draw(country, to) * (to == favoured ? favour : 1);
        }
        return dice.pickWithin(Dice.cumulate(weights));
    }

    /** The place next to another one. */
    int nearest(int place) {
        int nearest = place == 0 ? 1 : 0;
        for (int other = 0; other < places.size(); other++) {
            if (other != place
                    && places.get(place).kmTo(places.get(other))
                            < places.get(place).kmTo(places.get(nearest))) {
                nearest = other;
            }
        }
        return nearest;
    }
}
