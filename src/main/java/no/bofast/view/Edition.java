package no.bofast.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import no.bofast.disclosure.release.Release;
import no.bofast.domain.RegisterTime;

/**
 * The release that a view shows.
 *
 * @param covered the last month that it tells of
 * @param madeOn what the register clock showed when it was made: what was registered before is in it
 * @param nextOn what the register clock will show when the next one is made
 */
public record Edition(YearMonth covered, LocalDate madeOn, LocalDate nextOn) {

    static Edition of(Release release) {
        return new Edition(release.covered(), release.madeOn(), release.nextOn());
    }

    /** The register clock at the boundary. */
    public Instant madeAt() {
        return RegisterTime.startOf(madeOn);
    }

    /** The day after the last that it tells of. */
    public LocalDate dayAfter() {
        return covered.plusMonths(1).atDay(1);
    }

    /** The last calendar year that it tells all of. */
    public int lastCompleteYear() {
        return dayAfter().getYear() - 1;
    }
}
