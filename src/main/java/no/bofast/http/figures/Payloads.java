package no.bofast.http.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import no.bofast.domain.RegisterTime;
import no.bofast.view.Progress;

/** Parts that several answers of the API share. */
public final class Payloads {

    private Payloads() {}

    /** A share, or null where it must not be shown. */
    record Share(@JsonValue Double value) {
        static Share of(OptionalDouble share) {
            return new Share(share.isPresent() ? rounded(share.getAsDouble(), 4) : null);
        }
    }

    /**
     * The state of knowledge that an answer gives.
     *
     * @param registerClock null before the first event
     * @param lastAdvance wall clock
     */
    public record AsOf(Instant registerClock, LocalDate registerDate, Instant lastAdvance) {

        public static AsOf of(Progress progress) {
            if (!progress.hasStarted()) {
                return new AsOf(null, null, progress.lastAdvance());
            }
            Instant clock = progress.registerClock();
            return new AsOf(clock, RegisterTime.dateOf(clock), progress.lastAdvance());
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
