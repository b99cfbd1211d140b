package no.bofast.simulator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.AgeBand;
import no.bofast.domain.MovingReason;
import no.bofast.domain.Municipality;

/**
 * The reasons for which people of the model move: each draws to each place, and what all of them draw together is the place's weight in
 * {@link Destinations}, which the report's tables decide. Whoever moves follows one reason to one place, the pair thrown at once: just as
 * if the reason came first, by what it draws to all places, and the place were then chosen among those to which it draws.
 *
 * <p>Larger places draw to schools and compatriots, near ones to dwellings, compatriots to each other. Shares are chosen so that work and
 * family come first, as in what Norwegians tell of their moves (Statistics Norway, Flyttemotivundersøkelsen); no figures of refugees are
 * known.
 */
final class Motives {

    private static final Map<MovingReason, Double> USUAL = Map.of(
            MovingReason.WORK, 0.32,
            MovingReason.EDUCATION, 0.10,
            MovingReason.FAMILY, 0.22,
            MovingReason.NETWORK, 0.08,
            MovingReason.HOUSING, 0.12,
            MovingReason.HEALTH, 0.05,
            MovingReason.SAFETY, 0.03,
            MovingReason.OTHER, 0.04);
    private static final double OF_YOUNG = 2;
    private static final double OF_CHILDREN = 4;
    private static final double TO_LARGER = 1.5;
    private static final double NEAR_KM = 60;
    private static final double TO_NEAR = 2.5;

    private final List<Municipality> places;
    private final Communities communities;

    Motives(List<Municipality> places, Communities communities) {
        this.places = places;
        this.communities = communities;
    }

    /**
     * Which of the reasons that draw a person from one place to another it is.
     *
     * @param point where between them, from 0 to 1
     */
    MovingReason of(Person person, int from, int to, double point) {
        Map<MovingReason, Double> weights = new EnumMap<>(USUAL);
        if (places.get(to).centrality() < places.get(from).centrality()) {
            times(weights, MovingReason.EDUCATION, TO_LARGER);
            times(weights, MovingReason.NETWORK, TO_LARGER);
        }
        if (places.get(from).kmTo(places.get(to)) < NEAR_KM) {
            times(weights, MovingReason.HOUSING, TO_NEAR);
        }
        times(weights, MovingReason.NETWORK, communities.drawBeyondNone(person.profile.country(), to));
        ofAge(weights, person.profile.age());
        return at(point, weights);
    }

    private static void ofAge(Map<MovingReason, Double> weights, AgeBand age) {
        if (age == AgeBand.AGE_18_29) {
            times(weights, MovingReason.EDUCATION, OF_YOUNG);
        } else if (age == AgeBand.AGE_0_17) {
            weights.remove(MovingReason.WORK);
            times(weights, MovingReason.FAMILY, OF_CHILDREN);
        }
    }

    private static void times(Map<MovingReason, Double> weights, MovingReason reason, double factor) {
        weights.merge(reason, factor, (one, other) -> one * other);
    }

    private static MovingReason at(double point, Map<MovingReason, Double> weights) {
        double rest = point
                * weights.values().stream().mapToDouble(Double::doubleValue).sum();
        MovingReason reached = MovingReason.OTHER;
        for (Map.Entry<MovingReason, Double> weight : weights.entrySet()) {
            reached = weight.getKey();
            rest -= weight.getValue();
            if (rest < 0) {
                return reached;
            }
        }
        return reached;
    }
}
