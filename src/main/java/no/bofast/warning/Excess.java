package no.bofast.warning;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A count against what was to be expected of it: the Gamma–Poisson core of {@link Surge}, {@link Shift} and {@link Influx}.
 *
 * <p>Two questions. <i>Is it surprising, the usual being what it is?</i> Given the level <i>λ</i>, the count is Poisson with mean
 * <i>λE</i> (times the season's factor); what is known of <i>λ</i> is a Gamma distribution with shape <i>r</i> ({@link Usual}); so the
 * count is negative binomial with a mean <i>μ</i>, and <i>P(X ≥ O) = I<sub>μ/(μ+r)</sub>(O, r)</i>. <i>How high is the ratio?</i> Its posterior is Gamma(a + O,
 * a + E), from a weak prior around 1. Counts that vary more than Poisson (families move together) are divided by the
 * dispersion first (quasi-likelihood), and the uncertainty of the reporting delay is added to the relative variances.
 *
 * <p>Assumes a steady level before the window and that dispersion is alike in all municipalities. Too sure of itself where one
 * large family is half the count; the floor of events guards against that. Source: Clayton and Kaldor 1987, Biometrics 43;
 * Noufaily et al. 2013, Statistics in Medicine 32 (negative binomial thresholds).
 *
 * @param observed the count <i>O</i>
 * @param expected <i>E</i> of what is registered by now
 * @param mean <i>μ</i>, to be expected as usual
 * @param usual what is known of the municipality's own level
 * @param dispersion variance over mean of counts, at least 1
 * @param delayVariance relative variance of the share registered by now
 */
record Excess(int observed, double expected, double mean, Usual usual, double dispersion, double delayVariance) {

    /** The weak prior's weight, in departures. */
    private static final double PRIOR = 1;

    /** The same expectation with another count. */
    Excess withObserved(int count) {
        return new Excess(count, expected, mean, usual, dispersion, delayVariance);
    }

    /** Whether the count is more than a standard deviation above its mean: below that no p-value could matter. */
    boolean isNotable() {
        double above = observed - mean;
        return above > 0 && above * above > variance();
    }

    /** Variance of the count around its mean, if all is as usual. */
    double variance() {
        return mean * dispersion + mean * mean * (1 / usual.shape() + delayVariance);
    }

    /** Probability of a count as high if all is as usual; 1 for a count that is not notable. */
    double pValue() {
        if (!isNotable()) {
            return 1;
        }
        return atLeast(observed, mean / dispersion);
    }

    /**
     * Whether the count is as expected, and credibly so: it isn't notable, and if so many times as many left as usual, so low a
     * count would come with a probability of {@code tail} at most.
     */
    boolean isAsExpected(double factor, double tail) {
        return !isNotable() && 1 - atLeast(observed + 1, factor * mean / dispersion) <= tail;
    }

    private double atLeast(int count, double scaledMean) {
        double shape = shape();
        return RegularizedBeta.value(scaledMean / (scaledMean + shape), count / dispersion, shape);
    }

    /**
     * How many times as likely the count is if so many times as many leave as usual.
     *
     * <p>Of two negative binomials with the same shape <i>r</i>: <i>ρ<sup>O</sup> · ((r + μ) / (r + ρμ))<sup>O + r</sup></i>.
     */
    double likelihoodRatio(double factor) {
        double count = observed / dispersion;
        double scaledMean = mean / dispersion;
        double shape = shape();
        double odds = StrictMath.log((shape + factor * scaledMean) / (shape + scaledMean));
        return StrictMath.exp(count * StrictMath.log(factor) - (count + shape) * odds);
    }

    /**
     * Hardly more than the logarithm of {@link #likelihoodRatio}, and never less, but for rounding; without taking a logarithm.
     *
     * <p>From <i>log x ≥ 2 (y + y³ / 3)</i> with <i>y = (x − 1) / (x + 1)</i>, for <i>x ≥ 1</i>.
     *
     * @param factor at least 1
     */
    double logLikelihoodRatioAtMost(double factor, double logOfFactor) {
        double count = observed / dispersion;
        double scaledMean = mean / dispersion;
        double shape = shape();
        double y = (factor - 1) * scaledMean / (2 * shape + (factor + 1) * scaledMean);
        return count * logOfFactor - (count + shape) * 2 * (y + y * y * y / 3);
    }

    /** Of the Gamma distribution of what is known of the mean. */
    private double shape() {
        return 1 / (1 / usual.shape() + delayVariance);
    }

    /** Whether the ratio is above a limit but for a probability of {@code tail}. */
    boolean isAbove(double limit, double tail) {
        return ratio() > limit
                && RegularizedGamma.P.value(posteriorShape(), limit * posteriorShape() / ratio()) <= tail;
    }

    /** Posterior mean of the ratio. */
    double ratio() {
        return (PRIOR + observed / dispersion) / (PRIOR + expected / dispersion);
    }

    /** The ratio that the true one is above but for a probability of {@code tail}. */
    double lower(double tail) {
        return posterior().inverseCumulativeProbability(tail);
    }

    /** The ratio that the true one is below but for a probability of {@code tail}. */
    double upper(double tail) {
        return posterior().inverseSurvivalProbability(tail);
    }

    private GammaDistribution posterior() {
        return GammaDistribution.of(posteriorShape(), ratio() / posteriorShape());
    }

    private double posteriorShape() {
        return 1 / (1 / (PRIOR + observed / dispersion) + delayVariance);
    }
}
