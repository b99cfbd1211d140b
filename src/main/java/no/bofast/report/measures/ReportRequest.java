package no.bofast.report.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import no.bofast.disclosure.Disclosure;
import no.bofast.words.Language;

/**
 * What a report is asked for.
 *
 * @param clock register date that the register clock shows, or the day after the last that a release tells of; a year is complete when it
 *     shows a date after it
 * @param settled settlement years
 * @param through departures in later calendar years are left out
 * @param livedOn the date of which it tells where people lived; empty for now
 * @param asOf an earlier register month at whose close the report is to be made; empty for what is known now
 * @param disclosure for whom
 */
public record ReportRequest(
        LocalDate clock,
        SettlementYears settled,
        int through,
        Optional<YearMonth> asOf,
        Optional<LocalDate> livedOn,
        Disclosure disclosure,
        Language language) {

    public static final SettlementYears DEFAULT_SETTLED = new SettlementYears(2010, 2016);

    public ReportRequest {
        if (through < settled.from()) {
            throw new IllegalArgumentException(
                    "a report through " + through + " has nothing of people settled " + settled);
        }
        if (disclosure.isExact() && asOf.isPresent() && dayAfter(asOf.get()).isAfter(clock)) {
            throw new IllegalArgumentException(
                    "the register clock shows " + clock + ", so register month " + asOf.get() + " isn't closed yet");
        }
        if (livedOn.filter(date -> date.isAfter(clock)).isPresent()) {
            throw new IllegalArgumentException("the register clock shows " + clock
                    + ", so nobody knows yet where people live on " + livedOn.get());
        }
    }

    /** A report that tells where people live now. */
    public ReportRequest(
            LocalDate clock,
            SettlementYears settled,
            int through,
            Optional<YearMonth> asOf,
            Disclosure disclosure,
            Language language) {
        this(clock, settled, through, asOf, Optional.empty(), disclosure, language);
    }

    /** The last year that is complete when the register clock shows a date. */
    public static int lastCompleteYear(LocalDate clock) {
        return clock.getYear() - 1;
    }

    /** What the register clock shows at the close of a register month. */
    public static LocalDate dayAfter(YearMonth month) {
        return month.plusMonths(1).atDay(1);
    }

    /** The register date on which the report stands: the clock's, or that at the close of the register month asked for. */
    public LocalDate standsOn() {
        return disclosure.isExact() ? asOf.map(ReportRequest::dayAfter).orElse(clock) : clock;
    }

    /** Whether all years of the report are complete; if not, the last ones are still growing. */
    public boolean isComplete() {
        return through <= lastCompleteYear(standsOn());
    }
}
