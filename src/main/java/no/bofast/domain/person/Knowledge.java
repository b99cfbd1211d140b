package no.bofast.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.Cell;
import no.bofast.domain.CountSink;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;

/**
 * What is known of one person at one register time, and the counts that it makes ({@code domain.md}, section 3).
 *
 * <p>While the address is protected, every municipality of the person is counted as {@link MunicipalityCode#PROTECTED}; the
 * walk itself is of the real ones.
 */
record Knowledge(Optional<Residence> residence, List<MunicipalityCode> unresolved, boolean isProtected) {

    static final Knowledge NONE = new Knowledge(Optional.empty(), List.of(), false);

    /** The departure that the clock has yet to confirm, if there is one at a date. */
    Optional<LocalDate> nextConfirmation(LocalDate clock) {
        return residence
                .flatMap(Residence::departure)
                .filter(departure -> !departure.isConfirmedOn(clock))
                .map(Departure::confirmedFrom);
    }

    /** Counts the dated cells, month series and their groups and arrivals, less those that were known earlier. */
    void countDatedSince(Knowledge earlier, Counting counting, CountSink counts, LocalDate registeredOn, int sign) {
        if (equals(earlier)) {
            return;
        }
        residence.ifPresent(found -> new DatedCounts(this, found, counting, counts, registeredOn, sign).countOnce());
        earlier.residence.ifPresent(
                found -> new DatedCounts(earlier, found, counting, counts, registeredOn, -sign).countOnce());
        countSteps(earlier, counts, registeredOn, sign);
        if (counting.isWhole()) {
            countArrivals(earlier, counting, counts, registeredOn, sign);
        }
    }

    /** Of thousands of steps, a few differ. */
    private void countSteps(Knowledge earlier, CountSink counts, LocalDate registeredOn, int sign) {
        ListDifference.of(steps(), earlier.steps(), isProtected == earlier.isProtected)
                .handOver(
                        step -> counts.add(cell(step), registeredOn, sign),
                        step -> counts.add(earlier.cell(step), registeredOn, -sign));
    }

    private Cell cell(Residence.Step step) {
        return new Cell.Month(counted(step.municipality()), monthOf(step.on()), step.measure(), Cell.NO_YEAR);
    }

    private List<Residence.Step> steps() {
        return residence.map(Residence::steps).orElse(List.of());
    }

    private void countArrivals(
            Knowledge earlier, Counting counting, CountSink counts, LocalDate registeredOn, int sign) {
        ListDifference.of(arrivals(), earlier.arrivals(), arriveAlike(earlier))
                .handOver(
                        arrival -> dated(counting, counts, registeredOn, sign).arrival(arrival),
                        arrival -> earlier.dated(counting, counts, registeredOn, -sign)
                                .arrival(arrival));
    }

    /** Whether the same move is counted in the same cells. */
    private boolean arriveAlike(Knowledge earlier) {
        return isProtected == earlier.isProtected
                && residence.isPresent()
                && earlier.residence.filter(residence.get()::arrivesAs).isPresent();
    }

    private List<Residence.Arrival> arrivals() {
        return residence.map(Residence::arrivals).orElse(List.of());
    }

    private DatedCounts dated(Counting counting, CountSink counts, LocalDate registeredOn, int sign) {
        return new DatedCounts(this, residence.orElseThrow(), counting, counts, registeredOn, sign);
    }

    /** Counts the cells that know the present by the clock: cohorts, flows. */
    void countByClock(Counting counting, CountSink counts, LocalDate clock, int sign) {
        residence.ifPresent(found -> new PresentCounts(this, found, counting, counts, sign).countByClock(clock));
    }

    /** Counts the cells that know the present without any clock: residents, unresolved stays, stock, hazard cells. */
    void countPresent(Counting counting, CountSink counts, int sign) {
        residence.ifPresent(found -> new PresentCounts(this, found, counting, counts, sign).count());
    }

    /** Counts on which days people came to live somewhere and went, less what was counted of that earlier. */
    void countResidenceSince(Knowledge earlier, Counting counting, Counting earlierCounting, CountSink counts) {
        boolean isComparable = isProtected == earlier.isProtected && settlementYear() == earlier.settlementYear();
        ListDifference.of(
                        counting.hasCourses() ? steps() : List.of(),
                        earlierCounting.hasCourses() ? earlier.steps() : List.of(),
                        isComparable)
                .handOver(step -> countResidence(step, counts, 1), step -> earlier.countResidence(step, counts, -1));
    }

    private void countResidence(Residence.Step step, CountSink counts, int sign) {
        Cell cell = new Cell.ResidentChange(counted(step.municipality()), settlementYear(), step.on());
        counts.add(cell, LedgerEntry.UNDATED, sign * step.measure().residents());
    }

    private int settlementYear() {
        return residence.map(Residence::settlementYear).orElse(Cell.NO_YEAR);
    }

    static YearMonth monthOf(LocalDate date) {
        return YearMonth.of(date.getYear(), date.getMonthValue());
    }

    /** Where a municipality of the person is counted. */
    MunicipalityCode counted(MunicipalityCode municipality) {
        return isProtected ? MunicipalityCode.PROTECTED : municipality;
    }
}
