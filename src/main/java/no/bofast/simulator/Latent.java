package no.bofast.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.domain.SizeBand;

/**
 * What no table tells of a municipality, such as how well people like it there: a standard normal number a municipality.
 *
 * <p>A property of the place, the same for every seed. Within each size band the numbers are the normal quantiles in an order
 * scrambled from the municipality code, so that no band is better liked by chance.
 */
final class Latent {

    private Latent() {}

    /** The numbers of one trait of the places, by their index. */
    static double[] numbers(List<Municipality> places, String trait) {
        double[] numbers = new double[places.size()];
        for (SizeBand band : SizeBand.values()) {
            List<Integer> order = new ArrayList<>();
            for (int place = 0; place < numbers.length; place++) {
                if (places.get(place).sizeBand() == band) {
                    order.add(place);
                }
            }
            order.sort(Comparator.comparingLong(place -> scramble(places.get(place), trait)));
            for (int rank = 0; rank < order.size(); rank++) {
                numbers[order.get(rank)] = normalQuantile((rank + 0.5) / order.size());
            }
        }
        return numbers;
    }

    private static long scramble(Municipality place, String trait) {
        return Dice.mix(Dice.mix(trait.hashCode()) + place.code().number());
    }

    /** The quantile of the standard normal distribution by 26.2.23 of Abramowitz and Stegun; off by less than 0.0005. */
    static double normalQuantile(double probability) {
        if (probability > 0.5) {
            return -normalQuantile(1 - probability);
        }
        double t = StrictMath.sqrt(-2 * StrictMath.log(probability));
        double numerator = 2.515517 + t * (0.802853 + t * 0.010328);
        double denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return numerator / denominator - t;
    }
}
