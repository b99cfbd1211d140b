package no.bofast.view;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The ratio of observed to expected, with its 95 per cent credible bounds, made of numbers as they are shown.
 *
 * <p>The exact ratio would tell the exact count that it was made of. This one is the posterior mean and bounds under a Gamma(1, 1)
 * prior, without what is known of dispersion and delay.
 */
public record ShownRatio(double ratio, double lower, double upper) {

    private static final double TAIL = 0.025;

    public static ShownRatio of(int observed, double expected) {
        GammaDistribution posterior = GammaDistribution.of(1 + observed, 1 / (1 + expected));
        return new ShownRatio(
                posterior.getMean(),
                posterior.inverseCumulativeProbability(TAIL),
                posterior.inverseSurvivalProbability(TAIL));
    }
}
