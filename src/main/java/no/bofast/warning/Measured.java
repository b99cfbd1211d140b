package no.bofast.warning;

/**
 * Departures of a window against what is to be expected of it, exact.
 *
 * @param observed departures registered by now
 * @param corrected departures to be reckoned with once all of them are registered
 * @param expected departures expected among peers and registered by now
 * @param ratio observed over expected, drawn a little towards 1 as the bounds are
 * @param lower lower credible bound of the ratio
 * @param upper upper credible bound of the ratio
 */
public record Measured(
        Window window, int observed, double corrected, double expected, double ratio, double lower, double upper) {}
