package no.bofast.report.measures;

/** A 95 % confidence interval of a share. */
public record Bounds(double low, double high) {

    /** The normal distribution's 97.5th percentile. */
    public static final double Z = 1.959963984540054;

    /**
     * Wilson's score interval of a binomial share (Wilson 1927).
     *
     * <p>Assumes that people leave independently of each other, which families don't: the true interval is somewhat wider.
     */
    public static Bounds wilson(int part, int whole) {
        double share = (double) part / whole;
        double square = Z * Z / whole;
        double centre = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / whole + square / (4 * whole));
        return new Bounds(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
