package no.bofast.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import no.bofast.domain.RegisterTime;
import no.bofast.view.Expectation;
import no.bofast.view.Progress;

/** Parts that several answers of the API share. */
final class Payloads {

    private Payloads() {}

    /** A share, or null where it must not be shown. */
    record Share(@JsonValue Double value) {
        static final Share WITHHELD = new Share(null);
    }

    /** A refusal; one clear sentence. */
    record Problem(String error) {}

    /**
     * The state of knowledge that an answer gives.
     *
     * @param registerClock null before the first event
     * @param lastAdvance wall clock
     */
    record AsOf(Instant registerClock, LocalDate registerDate, Instant lastAdvance) {

        static AsOf of(Progress progress) {
            if (!progress.hasStarted()) {
                return new AsOf(null, null, progress.lastAdvance());
            }
            Instant clock = progress.registerClock();
            return new AsOf(clock, RegisterTime.dateOf(clock), progress.lastAdvance());
        }
    }

    /**
     * Departures of the latest months against those to expect.
     *
     * @param expected null where no evaluation has been made, and so are the ratio and its bounds
     */
    record Window(int months, int departures, Double expected, Double ratio, Double lower, Double upper) {

        static Window unexpected(int months, int departures) {
            return new Window(months, departures, null, null, null, null);
        }

        static Window of(Expectation exact, int departures) {
            double ratio = exact.expected() > 0 ? departures / exact.expected() : Double.NaN;
            return new Window(
                    exact.windowMonths(),
                    departures,
                    rounded(exact.expected(), 1),
                    rounded(ratio, 2),
                    rounded(exact.lower(), 2),
                    rounded(exact.upper(), 2));
        }
    }

    /** A number with at most so many decimals; null for one that is no number. */
    static Double rounded(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return null;
        }
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
