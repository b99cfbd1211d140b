package no.bofast.view;

/**
 * Observed against expected departures over a window of months ({@code domain.md}, section 7).
 *
 * @param observed departures
 * @param expected departures to expect from hazards among peers
 * @param lower lower credible bound of the ratio
 * @param upper upper credible bound of the ratio
 */
public record Expectation(int windowMonths, int observed, double expected, double lower, double upper) {

    /** Observed / expected; NaN where nothing is expected. */
    public double ratio() {
        return expected > 0 ? observed / expected : Double.NaN;
    }
}
