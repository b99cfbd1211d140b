package no.bofast.forecast;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is believed of a count that isn't known yet, by its mean and variance.
 *
 * <p>Negative binomial where the variance is greater than the mean, as it is of whatever happens by chance: <i>P(X ≤ x) = I(p; r, x +
 * 1)</i> with <i>p = mean / variance</i> and <i>r = mean² / (variance − mean)</i>. Poisson where they are equal. Where the variance is
 * smaller, as it is of a stock of which most stays as it is, normal with continuity correction.
 *
 * @param mean at least 0
 * @param variance at least 0
 */
public record CountDistribution(double mean, double variance) {

    /** Nothing is surely nothing. */
    public static final CountDistribution NONE = new CountDistribution(0, 0);

    private static final double HARDLY_MORE = 1 + 1e-9;

    public CountDistribution {
        if (!(mean >= 0) || !(variance >= 0)) {
            throw new IllegalArgumentException("mean and variance must be 0 or more, got: " + mean + ", " + variance);
        }
    }

    /** Probability of so many or fewer. */
    public double atMost(int count) {
        if (count < 0) {
            return 0;
        }
        if (mean == 0) {
            return 1;
        }
        if (variance * HARDLY_MORE < mean) {
            return normal(count + 0.5);
        }
        if (variance <= mean * HARDLY_MORE) {
            return RegularizedGamma.Q.value(count + 1.0, mean);
        }
        return RegularizedBeta.value(mean / variance, mean * mean / (variance - mean), count + 1.0);
    }

    private double normal(double value) {
        if (variance == 0) {
            return value >= mean ? 1 : 0;
        }
        return NormalDistribution.of(mean, StrictMath.sqrt(variance)).cumulativeProbability(value);
    }

    /** The least count that isn't exceeded with a probability. */
    public int quantile(double probability) {
        int low = -1;
        int high = 1;
        while (atMost(high) < probability) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (atMost(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * How far the belief was from what happened, in persons: the continuous ranked probability score {@code Σ (F(x) − 1{x ≥ y})²}, which
     * for a single number is how far it was away (Gneiting and Raftery 2007, JASA 102; for counts Czado, Gneiting and Held 2009).
     */
    public double score(int happened) {
        double sum = 0;
        int last = Math.max(happened, quantile(0.999999));
        for (int count = 0; count <= last; count++) {
            double below = count < happened ? atMost(count) : atMost(count) - 1;
            sum += below * below;
        }
        return sum;
    }

    /** Of the sum with another count that varies by itself. */
    public CountDistribution plus(CountDistribution other) {
        return new CountDistribution(mean + other.mean, variance + other.variance);
    }
}
