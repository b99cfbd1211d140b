package no.bofast.http;

import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The ratio of observed to expected departures with its 95 per cent credible bounds, as they may be shown.
 *
 * <p>Exact ones would tell the exact count that they were made of. So whoever sees rounded counts sees a ratio made of
 * these: the posterior mean and bounds under a Gamma(1, 1) prior, without what is known of dispersion and delay.
 */
public record Ratio(Double ratio, Double lower, Double upper) {

    private static final double TAIL = 0.025;

    static Ratio of(Measured exact, int shown, Counter counter) {
        return of(exact, shown, counter.isExact());
    }

    /** Of a count that is shown exactly or rounded. */
    public static Ratio of(Measured exact, int shown, boolean isExact) {
        return isExact ? rounded(exact.ratio(), exact.lower(), exact.upper()) : ofShown(shown, exact.expected());
    }

    static Ratio of(Evidence exact, int shown, Counter counter) {
        return counter.isExact()
                ? rounded(exact.ratio(), exact.lower(), exact.upper())
                : ofShown(shown, exact.expected());
    }

    private static Ratio ofShown(int observed, double expected) {
        GammaDistribution posterior = GammaDistribution.of(1 + observed, 1 / (1 + expected));
        return rounded(
                posterior.getMean(),
                posterior.inverseCumulativeProbability(TAIL),
                posterior.inverseSurvivalProbability(TAIL));
    }

    private static Ratio rounded(double ratio, double lower, double upper) {
        return new Ratio(Payloads.rounded(ratio, 2), Payloads.rounded(lower, 2), Payloads.rounded(upper, 2));
    }
}
