package no.bofast.simulator;

import java.time.LocalDate;

/**
 * A planted rise of departures: from one day through another, people leave so many times as readily as they otherwise do.
 *
 * @param factor above 1
 */
public record Rise(LocalDate from, LocalDate through, double factor) {

    public Rise {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("a rise must not end before it begins, got: " + from + " to " + through);
        }
        if (factor <= 1) {
            throw new IllegalArgumentException("the factor of a rise must be above 1, got: " + factor);
        }
    }
}
