package no.bofast.http.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalDouble;
import no.bofast.domain.RegisterTime;
import no.bofast.view.Edition;
import no.bofast.view.MonitorView;
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
     * @param lastAdvance wall clock; null of a release, which all instances answer alike
     * @param release which release it is; null if counts are exact, and before the first release
     */
    public record AsOf(
            Instant registerClock,
            LocalDate registerDate,
            @JsonInclude(JsonInclude.Include.NON_NULL) Instant lastAdvance,
            @JsonInclude(JsonInclude.Include.NON_NULL) ShownRelease release) {

        static AsOf of(MonitorView view) {
            Progress progress = view.progress();
            ShownRelease release = view.edition().map(ShownRelease::of).orElse(null);
            Instant lastAdvance =
                    progress.lastAdvance().equals(Instant.MIN) || release != null ? null : progress.lastAdvance();
            if (!progress.hasStarted()) {
                return new AsOf(null, null, lastAdvance, release);
            }
            Instant clock = progress.registerClock();
            return new AsOf(clock, RegisterTime.dateOf(clock), lastAdvance, release);
        }
    }

    /**
     * A release.
     *
     * @param covered the last month that it tells of
     * @param coveredYear the last calendar year that it tells all of, at the end of which people live where it says
     * @param madeOn register date: what was registered before is in it
     * @param nextOn register date on which the next one is made
     */
    public record ShownRelease(YearMonth covered, int coveredYear, LocalDate madeOn, LocalDate nextOn) {

        static ShownRelease of(Edition edition) {
            return new ShownRelease(edition.covered(), edition.lastCompleteYear(), edition.madeOn(), edition.nextOn());
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
