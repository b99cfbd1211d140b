package no.bofast.report.measures;

import java.util.Optional;

/**
 * The product-limit estimate of the share departed (Kaplan and Meier 1958), after some years.
 *
 * <p>Those lost to follow-up count as at risk until they're lost, so the estimate is the share that would have departed had nobody
 * emigrated or died; it is wrong to the extent that those lost would have departed more or less often than the others.
 *
 * @param staying product over years of (1 − departed/at risk)
 * @param variance Greenwood's sum over years of departed/(at risk · (at risk − departed))
 */
public record ProductLimit(double staying, double variance) {

    public static final ProductLimit AT_START = new ProductLimit(1, 0);

    /** The estimate after one more year; a year with nobody at risk changes nothing. */
    public ProductLimit after(int atRisk, int departed) {
        if (atRisk == 0) {
            return this;
        }
        double term = departed / ((double) atRisk * (atRisk - departed));
        return new ProductLimit(staying * (1 - (double) departed / atRisk), variance + term);
    }

    public double departed() {
        return 1 - staying;
    }

    /**
     * The interval of the share departed, by Greenwood's variance on the log–log scale (Kalbfleisch and Prentice 2002, section 1.4),
     * which keeps it between 0 and 1; empty before anyone departed and after all have, when the variance says nothing.
     */
    public Optional<Bounds> bounds() {
        if (staying >= 1 || staying <= 0) {
            return Optional.empty();
        }
        double log = Math.log(staying);
        double spread = Math.exp(Bounds.Z * Math.sqrt(variance) / Math.abs(log));
        return Optional.of(new Bounds(1 - Math.pow(staying, 1 / spread), 1 - Math.pow(staying, spread)));
    }
}
