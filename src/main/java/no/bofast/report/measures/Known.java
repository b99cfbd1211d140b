package no.bofast.report.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.GrantCell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.SideCell;
import no.bofast.domain.WaitCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingPlan;
import no.bofast.view.CountsView;
import no.bofast.view.Observation;

/**
 * What is known now, or was known at the close of an earlier register month; or what was released by then.
 *
 * <p>Only the month series and the groups remember; so what was known earlier has no traits of those departed, no destinations by
 * settlement year, no residents by settlement year, and departures include the provisional ones.
 *
 * <p>A release tells no rights, and of those who live somewhere no settlement years: only at ends of years how many of all years live there. All else it
 * tells, of any register month, since it is never changed.
 *
 * @param view exact, or made of releases by then
 */
public record Known(CountsView view, Optional<YearMonth> asOf, Disclosure disclosure) {

    /** The settled, departed and lost. */
    public Stream<Observation> observations() {
        return disclosure.isExact() && asOf.isPresent() ? fromMonths() : view.observations();
    }

    /** The cohort cells, if known. */
    public Optional<Stream<Cohort>> cohorts() {
        return ifExactNow(view.cohorts().entrySet().stream()
                .map(e -> new Cohort(e.getKey(), e.getValue().total())));
    }

    /** People settled by month. */
    public Stream<SettledIn> settledByMonth() {
        return view.months().entrySet().stream()
                .filter(e -> e.getKey().measure() == MonthMeasure.SETTLED)
                .map(e -> new SettledIn(e.getKey().month(), count(e.getValue())));
    }

    /** Confirmed departures by destination, if known. */
    public Optional<Stream<Flow>> flows() {
        return ifReleasedOrNow(view.flows().entrySet().stream()
                .map(e -> new Flow(e.getKey(), e.getValue().total())));
    }

    /** Confirmed departures while a right still followed the person, if known. */
    public Optional<Stream<RightsDeparture>> rightsDepartures() {
        return ifExactNow(view.rightsDepartures().entrySet().stream()
                .map(e -> new RightsDeparture(e.getKey(), e.getValue().total())));
    }

    /** People of some settlement years by where they live, if known; of a release, at the end of its last year. */
    public Optional<Stream<Living>> residents(SettlementYears settled) {
        return disclosure.isExact()
                ? ifExactNow(view.residents().entrySet().stream()
                        .filter(e -> settled.contains(e.getKey().settlementYear()))
                        .map(e -> new Living(
                                e.getKey().municipality(), e.getValue().total())))
                : residentsOn(LocalDate.MAX, settled);
    }

    /**
     * People of some settlement years by where they lived on a date, as far as is known now; of a release, at the last end of a year until then.
     *
     * @return in parts, which may be negative and add up to them
     */
    public Optional<Stream<Living>> residentsOn(LocalDate date, SettlementYears settled) {
        Stream<Living> living = view.residentChanges().entrySet().stream()
                .filter(e ->
                        !disclosure.isExact() || settled.contains(e.getKey().settlementYear()))
                .filter(e -> !e.getKey().on().isAfter(date))
                .map(e -> new Living(e.getKey().municipality(), e.getValue().total()));
        return disclosure.isExact() || !areAllIn(settled) ? ifExactNow(living) : Optional.of(living);
    }

    /** On which days people came to live somewhere and went, by settlement year, if known. */
    public Optional<Stream<Change>> residentChanges() {
        return ifExactNow(view.residentChanges().entrySet().stream()
                .map(e -> new Change(e.getKey(), e.getValue().total())));
    }

    /** Which of those settled in a municipality live there or elsewhere, if known. */
    public Map<GrantCell, CellCount> grants() {
        return ifExactNow(view.grants()).orElse(Map.of());
    }

    private boolean areAllIn(SettlementYears settled) {
        return view.observations().allMatch(seen -> settled.contains(seen.settlementYear()));
    }

    /** Who lives where now, if known. */
    public Optional<Stream<Stock>> stock() {
        return ifExactNow(view.stock().entrySet().stream()
                .map(e -> new Stock(e.getKey(), e.getValue().total())));
    }

    /** What became of those who departed, if known. */
    public Optional<Stream<After>> afterDepartures() {
        return ifExactNow(view.onward().entrySet().stream()
                .map(e -> new After(e.getKey(), e.getValue().total())));
    }

    /** Whether a register tells anything beside the residence. No release does. */
    public boolean hasCircumstances() {
        return !view.circumstances().isEmpty();
    }

    /** What is told beside the residence, if known. */
    public Optional<Map<SideCell, CellCount>> circumstances() {
        return ifExactNow(view.circumstances());
    }

    /** What municipalities were asked to settle and decided to, as far as it is known; no release tells it. */
    public SortedMap<MunicipalityCode, SortedMap<Integer, SettlingPlan>> settlingPlans() {
        return asOf.map(month ->
                        RegisterTime.startOf(ReportRequest.dayAfter(month)).minusNanos(1))
                .map(view.settling()::plansAt)
                .orElseGet(view.settling()::plans);
    }

    /** Whether a register tells what municipalities are asked and decide. */
    public boolean hasSettling() {
        return !view.settling().isEmpty();
    }

    /** When those settled in a month departed or were lost, if known. */
    public Optional<Map<Cell.Hazard, CellCount>> hazards() {
        return ifExactNow(view.hazards());
    }

    /** Whether a register tells when people were given leave to stay. No release does. */
    public boolean hasWaits() {
        return !view.waits().isEmpty();
    }

    /** How long people waited for their settlement, if known. */
    public Optional<Map<WaitCell, CellCount>> waits() {
        return ifExactNow(view.waits());
    }

    /** Whether a register tells of cases of a subject. No release does. */
    public boolean hasCases(CaseSubject subject) {
        return !view.cases(subject).isEmpty();
    }

    /** Cases and the moves that they may be of, if known. */
    public Optional<CountsView> cases() {
        return ifExactNow(view);
    }

    /** Whether it is known of anyone who their family is. No release tells it. */
    public boolean hasFamilies() {
        return !view.families().isEmpty();
    }

    /** What became of families, if known. */
    public Optional<Map<FamilyCell.Told, CellCount>> families() {
        return ifExactNow(view.families());
    }

    private <T> Optional<T> ifReleasedOrNow(T value) {
        return disclosure.isExact() ? ifExactNow(value) : Optional.of(value);
    }

    private <T> Optional<T> ifExactNow(T value) {
        return disclosure.isExact() && asOf.isEmpty() ? Optional.of(value) : Optional.empty();
    }

    private int count(CellCount count) {
        Optional<LocalDate> date = asOf.map(YearMonth::atEndOfMonth);
        return date.map(count::knownBy).orElseGet(count::total);
    }

    private Stream<Observation> fromMonths() {
        return view.months().entrySet().stream().flatMap(e -> fromMonth(e.getKey(), count(e.getValue())));
    }

    private static Stream<Observation> fromMonth(Cell.Month cell, int count) {
        return switch (cell.measure()) {
            case SETTLED -> Stream.of(settled(cell, count));
            case DEPARTURES -> Stream.of(later(cell, CohortMeasure.DEPARTED, count));
            case LOST -> Stream.of(later(cell, CohortMeasure.EMIGRATED, count));
            case OUT_MOVES,
                    IN_MOVES,
                    FIRST_ARRIVALS,
                    EMIGRATED,
                    DIED,
                    IMMIGRATED,
                    RECODED_OUT,
                    RECODED_IN,
                    ACCOMPANIED -> Stream.empty();
        };
    }

    private static Observation settled(Cell.Month cell, int count) {
        int year = cell.month().getYear();
        return Observation.of(cell.municipality(), year, CohortMeasure.SETTLED, 0, count);
    }

    /** The month series don't tell emigrated from dead at risk; both are lost to follow-up. */
    private static Observation later(Cell.Month cell, CohortMeasure measure, int count) {
        int years = cell.month().getYear() - cell.settlementYear();
        return Observation.of(cell.municipality(), cell.settlementYear(), measure, years, count);
    }

    /** People of a cohort cell. */
    public record Cohort(Cell.Cohort cell, int count) {}

    /** People of a cell of the stock. */
    public record Stock(Cell.Stock cell, int count) {}

    /** People of a cell of what became of those who departed. */
    public record After(Cell.Onward cell, int count) {}

    /** People settled in a month, in one municipality. */
    public record SettledIn(YearMonth month, int count) {}

    /** Confirmed departures of one flow. */
    public record Flow(Cell.Flow cell, int count) {}

    /** Confirmed departures of a cohort cell with a right. */
    public record RightsDeparture(Cell.RightsDeparture cell, int count) {}

    /** How many more people of a settlement year live in a municipality from a day on. */
    public record Change(Cell.ResidentChange cell, int count) {}

    /** People who live in a municipality. */
    public record Living(MunicipalityCode municipality, int count) {}
}
