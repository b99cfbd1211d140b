package no.bofast.warning.baseline;

import java.util.Arrays;

/**
 * What each past month weighs in a baseline, so that a surge of the past doesn't hide the next one.
 *
 * <p>A month far above the municipality's own level is weighted by <i>s</i><sup>−2</sup>, where <i>s</i> is its Anscombe
 * residual for Poisson counts, <i>1.5 (O<sup>2/3</sup> − μ<sup>2/3</sup>) / μ<sup>1/6</sup></i>, if <i>s</i> is above a limit; every
 * other month by 1 (Farrington et al. 1996, JRSS A 159; the limit 2.58 from Noufaily et al. 2013, Statistics in Medicine 32).
 * Months with fewer than {@link #LEAST_OBSERVED} departures keep their weight: in small numbers one family is no surge.
 * Wrong for a lasting rise too small for any one month, which is left to age out of the baseline.
 */
final class PastSurges {

    private static final int LEAST_OBSERVED = 5;
    /** Weight of the peers' level in a municipality's own, in departures. */
    private static final double PRIOR = 4;

    private PastSurges() {}

    static double[] none(int lags) {
        double[] weights = new double[lags + 1];
        Arrays.fill(weights, 1);
        return weights;
    }

    /**
     * Weights by lag of a municipality's months.
     *
     * @param dispersion variance over mean of counts, by whose root residuals are divided
     */
    static double[] weights(Course course, double residualLimit, double dispersion) {
        double[] weights = none(course.lastLag());
        Course.Level level = course.level(1, course.lastLag());
        double usual = (PRIOR + level.observed()) / (PRIOR + level.expected());
        for (int lag = 1; lag < weights.length; lag++) {
            double mean = usual * course.share(lag) * course.expected(lag);
            if (course.observed(lag) >= LEAST_OBSERVED) {
                double residual = residual(course.observed(lag), mean) / StrictMath.sqrt(dispersion);
                weights[lag] = residual > residualLimit ? 1 / (residual * residual) : 1;
            }
        }
        return weights;
    }

    private static double residual(int observed, double mean) {
        double least = Math.max(mean, 0.01);
        double rootOfMean = StrictMath.cbrt(least);
        double rootOfObserved = StrictMath.cbrt(observed);
        return 1.5 * (rootOfObserved * rootOfObserved - rootOfMean * rootOfMean) / StrictMath.sqrt(rootOfMean);
    }
}
