package no.bofast.cli;

import java.time.Duration;
import no.bofast.config.Expecting;

/** Seconds and parts of them, not so few that what is done each time takes longer. */
final class Pace extends Expecting<Duration> {

    private static final double LEAST = 0.01;

    Pace() {
        super("a number of seconds from " + LEAST + " on", Pace::read);
    }

    private static Duration read(String text) {
        double seconds = Double.parseDouble(text);
        if (!(seconds >= LEAST)) {
            throw new IllegalArgumentException();
        }
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
