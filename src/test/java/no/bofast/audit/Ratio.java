package no.bofast.audit;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** A count against what is expected of it: negative binomial as usual, a Gamma posterior of the ratio. */
record Ratio(int observed, double expected, double mean, double shape, double dispersion, double delayVariance) {

    double ratio() {
        return (1 + observed / dispersion) / (1 + expected / dispersion);
    }

    double lower(double tail) {
        return posterior().inverseCumulativeProbability(tail);
    }

    double upper(double tail) {
        return posterior().inverseCumulativeProbability(1 - tail);
    }

    boolean isAbove(double limit, double tail) {
        return ratio() > limit && posterior().cumulativeProbability(limit) <= tail;
    }

    /** Probability of as many or more; 1 within a standard deviation of the mean. */
    double pValue() {
        return isNotable(observed) ? atLeast(observed, mean) : 1;
    }

    /** Whether so many would be nothing notable, and improbably few if so many times the usual left. */
    boolean isAsExpected(int count, double factor, double tail) {
        return !isNotable(count) && 1 - atLeast(count + 1, factor * mean) <= tail;
    }

    boolean isNotable(int count) {
        double variance = mean * dispersion + mean * mean * (1 / shape + delayVariance);
        return count > mean && Math.pow(count - mean, 2) > variance;
    }

    private double atLeast(int count, double toExpect) {
        double successes = 1 / (1 / shape + delayVariance);
        double odds = toExpect / dispersion / successes;
        return BetaDistribution.of(count / dispersion, successes).cumulativeProbability(odds / (1 + odds));
    }

    /** How many times as likely the count is if so many times as many leave; 0 if it isn't above its mean. */
    double likelihoodRatio(double factor) {
        if (observed <= mean || expected == 0) {
            return 0;
        }
        double successes = 1 / (1 / shape + delayVariance);
        double scaled = mean / dispersion;
        double count = observed / dispersion;
        return Math.pow(factor, count)
                * Math.pow((successes + scaled) / (successes + factor * scaled), count + successes);
    }

    private GammaDistribution posterior() {
        double weight = 1 / (1 / (1 + observed / dispersion) + delayVariance);
        return GammaDistribution.of(weight, ratio() / weight);
    }
}
