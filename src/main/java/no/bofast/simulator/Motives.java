package no.bofast.simulator;

import java.util.EnumMap;
import java.util.Map;
import no.bofast.domain.AgeBand;
import no.bofast.domain.MovingReason;

/**
 * Why people of the model move, as far as age, family and the places say: those who move to their family do it for it, children mostly
 * with somebody, young people and those who come to larger places to work, learn and live among their own.
 *
 * <p>Chosen so that work and family come first, as in what Norwegians tell of their moves (Statistics Norway, Flyttemotivundersøkelsen);
 * no figures of refugees are known.
 */
final class Motives {

    private static final double TO_FAMILY = 0.8;
    private static final Map<MovingReason, Double> USUAL = Map.of(
            MovingReason.WORK, 0.30,
            MovingReason.EDUCATION, 0.10,
            MovingReason.FAMILY, 0.20,
            MovingReason.NETWORK, 0.16,
            MovingReason.HOUSING, 0.12,
            MovingReason.HEALTH, 0.05,
            MovingReason.SAFETY, 0.03,
            MovingReason.OTHER, 0.04);
    private static final double OF_YOUNG = 2;
    private static final double OF_CHILDREN = 4;
    private static final double TO_LARGER = 1.5;

    private Motives() {}

    /** @param isLarger whether the place to move to is more central */
    static MovingReason draw(Person person, int to, boolean isLarger, Dice dice) {
        if (person.kin != null && person.kin.anyIn(to) && dice.chance(TO_FAMILY)) {
            return MovingReason.FAMILY;
        }
        MovingReason[] reasons = MovingReason.values();
        double[] weights = new double[reasons.length];
        Map<MovingReason, Double> factors = factors(person.profile.age(), isLarger);
        for (MovingReason reason : reasons) {
            weights[reason.ordinal()] = USUAL.getOrDefault(reason, 0.0) * factors.getOrDefault(reason, 1.0);
        }
        return reasons[dice.pick(Dice.cumulate(weights))];
    }

    private static Map<MovingReason, Double> factors(AgeBand age, boolean isLarger) {
        Map<MovingReason, Double> factors = new EnumMap<>(MovingReason.class);
        if (age == AgeBand.AGE_18_29) {
            factors.put(MovingReason.EDUCATION, OF_YOUNG);
        } else if (age == AgeBand.AGE_0_17) {
            factors.put(MovingReason.WORK, 0.0);
            factors.put(MovingReason.FAMILY, OF_CHILDREN);
        }
        if (isLarger) {
            factors.merge(MovingReason.EDUCATION, TO_LARGER, (one, other) -> one * other);
            factors.put(MovingReason.NETWORK, TO_LARGER);
        }
        return factors;
    }
}
