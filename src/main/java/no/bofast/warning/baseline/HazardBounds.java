package no.bofast.warning.baseline;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A monthly hazard with bounds: departures over person-months at risk, as a Poisson count over what it is of, with the exact bounds of
 * Garwood (Biometrika, 1936).
 *
 * @param hazard departures per person-month
 */
public record HazardBounds(double hazard, double low, double high) {

    /**
     * The hazard of departures among person-months.
     *
     * @param outside probability of a hazard outside the bounds
     * @throws IllegalArgumentException if nobody was at risk
     */
    public static HazardBounds of(long departures, long atRisk, double outside) {
        if (atRisk <= 0) {
            throw new IllegalArgumentException("a hazard needs someone at risk, got person-months: " + atRisk);
        }
        double low =
                departures == 0 ? 0 : GammaDistribution.of(departures, 1).inverseCumulativeProbability(outside / 2);
        double high = GammaDistribution.of(departures + 1.0, 1).inverseSurvivalProbability(outside / 2);
        return new HazardBounds((double) departures / atRisk, low / atRisk, high / atRisk);
    }
}
