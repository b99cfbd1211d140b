package no.bofast.simulator;

import java.util.Locale;

/**
 * One cell of a published table beside the simulated one.
 *
 * @param tolerance by how much the two may differ
 * @param decimals with how many decimals to show them
 */
public record Cell(
        String table,
        String category,
        String measure,
        double published,
        double simulated,
        double tolerance,
        int decimals) {

    public double difference() {
        return simulated - published;
    }

    public boolean isWithinTolerance() {
        return Math.abs(difference()) <= tolerance;
    }

    public String markdown() {
        return "| %s | %s | %s | %s | %s | %s |%s"
                .formatted(
                        category,
                        measure,
                        number(published),
                        number(simulated),
                        number(difference()),
                        number(tolerance),
                        isWithinTolerance() ? "" : " **outside** |");
    }

    private String number(double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
