package no.bofast.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Dimension;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.Spread;
import no.bofast.reference.ReferenceTables;
import no.bofast.view.MonitorView;
import no.bofast.view.Progress;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;
import no.bofast.warning.Outlook;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;

/**
 * A view of an invented country: every municipality of today settles people from 2015 to 2023, some of whom move away.
 *
 * <p>The same every time. Alta (5601) loses people fast and has an open alert; Utsira (1151) settled nobody.
 */
final class ExampleView {

    static final Instant CLOCK = Instant.parse("2024-03-14T11:00:00Z");
    static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    static final MunicipalityCode UTSIRA = MunicipalityCode.of("1151");
    private static final LocalDate DATE = LocalDate.of(2024, 3, 14);
    private static final YearMonth LAST = YearMonth.of(2024, 2);

    private final Random random = new Random(7);
    private final Map<Cell, CellCount> cells = new HashMap<>();
    private final List<MunicipalityCode> codes =
            List.copyOf(ReferenceTables.municipalities().keySet());

    private ExampleView() {}

    static MonitorView create() {
        MonitorView view = new MonitorView(CLOCK);
        new ExampleView().fill(view);
        return view;
    }

    private void fill(MonitorView view) {
        for (Municipality place : ReferenceTables.municipalities().values()) {
            if (!place.code().equals(UTSIRA)) {
                settle(place);
            }
        }
        cells.forEach(view::put);
        codes.forEach(code -> view.put(outlook(view, code)));
        view.put(nation(view));
        alert(view, ALTA, ChangeKind.RAISED, Severity.WARNING, "2023-11-30");
        alert(view, ALTA, ChangeKind.ESCALATED, Severity.CRITICAL, "2024-02-29");
        alert(view, MunicipalityCode.of("5501"), ChangeKind.RAISED, Severity.WATCH, "2021-06-30");
        alert(view, MunicipalityCode.of("5501"), ChangeKind.RESOLVED, Severity.WATCH, "2021-12-31");
        view.putDeadLetters(Map.of(RejectionReason.INVALID_DATE, 3L, RejectionReason.UNKNOWN_MUNICIPALITY, 12L));
        view.put(new Progress(CLOCK, Map.of(0, 1_000L, 1, 900L), CLOCK));
    }

    private void settle(Municipality place) {
        int people = 12 + (int) Math.sqrt(place.population2024()) / 2;
        double yearly = place.code().equals(ALTA) ? 0.22 : 0.02 + 0.02 * place.centrality();
        for (int i = 0; i < people; i++) {
            person(place.code(), yearly);
        }
    }

    private void person(MunicipalityCode home, double yearlyHazard) {
        YearMonth settled = YearMonth.of(2015, 1).plusMonths(random.nextInt(108));
        Traits traits = new Traits(
                any(Sex.values(), 2), any(AgeBand.values(), 6), any(Household.values(), 5), any(CountryGroup.values(), 10), any(Ground.values(), 3));
        int year = settled.getYear();
        count(new Cell.Cohort(home, year, traits, CohortMeasure.SETTLED, 0), settled);
        count(new Cell.Month(home, settled, MonthMeasure.SETTLED, Cell.NO_YEAR), settled);
        Spread.over(new Cell.Traced(home, settled, MonthMeasure.SETTLED, traits), cell -> count(cell, settled));
        YearMonth left = settled.plusMonths(12 + (int) (-12 * Math.log(random.nextDouble()) / yearlyHazard));
        MunicipalityCode lives = home;
        if (!left.isAfter(LAST)) {
            lives = depart(home, settled, left, traits);
        }
        count(new Cell.Resident(lives, year), settled);
    }

    private MunicipalityCode depart(MunicipalityCode home, YearMonth settled, YearMonth left, Traits traits) {
        MunicipalityCode to = destination(home);
        int year = settled.getYear();
        int years = left.getYear() - year;
        count(new Cell.Cohort(home, year, traits, CohortMeasure.DEPARTED, years), left);
        count(new Cell.Month(home, left, MonthMeasure.OUT_MOVES, Cell.NO_YEAR), left);
        count(new Cell.Month(to, left, MonthMeasure.IN_MOVES, Cell.NO_YEAR), left);
        count(new Cell.Month(home, left, MonthMeasure.DEPARTURES, year), left);
        count(new Cell.Month(to, left, MonthMeasure.FIRST_ARRIVALS, Cell.NO_YEAR), left);
        count(new Cell.Flow(home, to, year, years), left);
        Spread.over(new Cell.Traced(home, left, MonthMeasure.DEPARTURES, traits), cell -> count(cell, left));
        RightsPeriod rights = RightsPeriod.of(settled.atDay(1), left.atDay(1));
        Spread.over(new Cell.Departed(home, left, to, rights), cell -> count(cell, left));
        return to;
    }

    private MunicipalityCode destination(MunicipalityCode home) {
        MunicipalityCode to = random.nextInt(3) == 0 ? OSLO : codes.get(random.nextInt(codes.size()));
        return to.equals(home) ? MunicipalityCode.of("4601") : to;
    }

    private <T> T any(T[] values, int among) {
        return values[random.nextInt(among)];
    }

    private void count(Cell cell, YearMonth month) {
        LocalDate registered = month.atDay(1).plusDays(20 + random.nextInt(25));
        cells.merge(
                cell,
                cell.isDated() ? CellCount.NONE.plus(registered, 1) : CellCount.NONE.plus(1),
                (known, one) -> cell.isDated() ? known.plus(registered, 1) : known.plus(1));
    }

    private static Outlook outlook(MonitorView view, MunicipalityCode code) {
        var months = view.of(code).months();
        int atRisk = view.of(code).standing().atRisk();
        return outlook(code, atRisk, Window.departures(months, 3, LAST), Window.departures(months, 12, LAST));
    }

    private static Outlook nation(MonitorView view) {
        int atRisk = view.municipalities().values().stream()
                .mapToInt(place -> place.standing().atRisk())
                .sum();
        return outlook(MunicipalityCode.PROTECTED, atRisk, departures(view, 3), departures(view, 12));
    }

    private static int departures(MonitorView view, int months) {
        return view.municipalities().values().stream()
                .mapToInt(place -> Window.departures(place.months(), months, LAST))
                .sum();
    }

    private static Outlook outlook(MunicipalityCode code, int atRisk, int in3, int in12) {
        return new Outlook(code, DATE, atRisk, 1, 36, measured(in3, 3, atRisk), measured(in12, 12, atRisk));
    }

    private static Measured measured(int observed, int months, int atRisk) {
        double expected = atRisk * 0.007 * months;
        double ratio = (1 + observed) / (1 + expected);
        return new Measured(
                window(months, LAST), observed, observed * 1.03, expected, ratio, ratio * 0.6, ratio * 1.5);
    }

    private static no.bofast.warning.Window window(int months, YearMonth last) {
        return new no.bofast.warning.Window(last.minusMonths(months - 1L), last);
    }

    /** Puts a change of the only alert that a municipality has. */
    static void alert(MonitorView view, MunicipalityCode code, ChangeKind kind, Severity severity, String on) {
        LocalDate date = LocalDate.parse(on);
        String id = "SURGE-" + code;
        view.putAlert(
                id + "/" + on,
                new AlertChange(
                        id, Rule.SURGE, code, kind, severity, date, false, evidence(YearMonth.from(date)), around(), "1"));
    }

    private static Evidence evidence(YearMonth through) {
        return new Evidence(window(3, through), 27, 9.8, 2.6, 1.8, 3.9, 1.1, 95, 60, 0.0004, 0.01);
    }

    private static Circumstances around() {
        return new Circumstances(
                List.of(
                        new Circumstances.Driver(Dimension.HOUSEHOLD, "SINGLE", 18, 6.4),
                        new Circumstances.Driver(Dimension.AGE_BAND, "18-29", 14, 5.2)),
                9,
                17,
                List.of(
                        new Circumstances.Destination(OSLO, 15),
                        new Circumstances.Destination(MunicipalityCode.of("4601"), 6)),
                1.4,
                1.1,
                List.of(Circumstances.Wider.REGION));
    }
}
