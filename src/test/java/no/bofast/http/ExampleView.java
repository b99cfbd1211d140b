package no.bofast.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.ReleaseBook;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.AgeBand;
import no.bofast.domain.AgeNow;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Arriver;
import no.bofast.domain.CameAs;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.RightsRules;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.Spread;
import no.bofast.forecast.Prospect;
import no.bofast.forecast.released.ReleasedForecast;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.Countings;
import no.bofast.view.CountsView;
import no.bofast.view.MonitorView;
import no.bofast.view.MunicipalityView;
import no.bofast.view.Progress;
import no.bofast.view.Releases;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;
import no.bofast.warning.MonthOutlook;
import no.bofast.warning.Outlook;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.WarningSettings;
import no.bofast.warning.released.ReleasedWarning;

/**
 * A view of an invented country: every municipality of today settles people from 2015 to 2023, some of whom move away.
 *
 * <p>The same every time. Alta (5601) loses people fast and has an open alert; Utsira (1151) settled nobody.
 */
public final class ExampleView {

    static final Instant CLOCK = Instant.parse("2024-03-14T11:00:00Z");
    static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    static final MunicipalityCode UTSIRA = MunicipalityCode.of("1151");
    private static final LocalDate DATE = LocalDate.of(2024, 3, 14);
    private static final YearMonth LAST = YearMonth.of(2024, 2);

    private static final List<MunicipalityCode> CODES =
            List.copyOf(ReferenceTables.municipalities().keySet());
    private static final ExampleView EXAMPLE = example();

    private final Random random = new Random(7);
    /** In the order of the municipalities, in which a view takes them up twice as fast. */
    private final Map<Cell, CellCount> cells = new LinkedHashMap<>();
    /** What releases are made of. */
    private final Map<Cell, CellCount> toRelease = new LinkedHashMap<>();

    /** Its code of 2020 to 2023 was split. */
    static final MunicipalityCode ALESUND = MunicipalityCode.of("1508");

    private ExampleView() {}

    public static MonitorView create() {
        MonitorView view = new MonitorView(CLOCK);
        EXAMPLE.cells.forEach(view::put);
        view.put(new Cell.Unresolved(ALESUND, 2021), CellCount.NONE.plus(4));
        view.put(new Cell.Unresolved(ALESUND, 2022), CellCount.NONE.plus(2));
        PROSPECTS.forEach(view::put);
        report(view);
        return view;
    }

    private static final List<Prospect> PROSPECTS = prospects();

    private static List<Prospect> prospects() {
        CountsView counts = new CountsView();
        EXAMPLE.cells.forEach(counts::put);
        return ExampleProspects.of(counts);
    }

    /** What is released of it: nothing that a view doesn't tell, but with the outlooks and alerts of the view itself. */
    static Releases releases() {
        Releases releases = new Releases(
                () -> new ReleasedWarning(WarningSettings.DEFAULTS, ReferenceTables.municipalities()),
                made -> made.equals(RELEASES) ? FORECAST : forecast(made));
        RELEASES.forEach(releases::put);
        releases.put(BOOK.today().orElseThrow());
        releases.caughtUp();
        MonitorView shown = releases.shown();
        CODES.forEach(code -> shown.put(outlook(shown, code)));
        shown.put(nation(shown));
        alerts(shown, released());
        return releases;
    }

    private static final ReleaseBook BOOK = told();
    private static final List<Release> RELEASES = BOOK.until(RegisterTime.dateOf(CLOCK));
    /** Made once, and not for each server anew. */
    private static final List<Prospect> FORECAST = forecast(RELEASES);
    /** For all who only read it. */
    static final Releases RELEASED = releases();

    private static List<Prospect> forecast(List<Release> made) {
        return ReleasedForecast.of(made, ReferenceTables.municipalities(), Countings.RIGHTS);
    }

    private static ReleaseBook told() {
        ReleaseBook book = new ReleaseBook(new ReleaseKey("a secret of the example"), ReferenceTables.municipalities());
        EXAMPLE.toRelease.forEach((cell, count) -> count.forEachChange((date, change) -> book.add(cell, date, change)));
        return book;
    }

    private static ExampleView example() {
        ExampleView example = new ExampleView();
        for (Municipality place : ReferenceTables.municipalities().values()) {
            if (!place.code().equals(UTSIRA)) {
                example.settle(place);
            }
        }
        return example;
    }

    private static void report(MonitorView view) {
        CODES.forEach(code -> view.put(outlook(view, code)));
        view.put(nation(view));
        alerts(view, around());
        view.putDeadLetters(Map.of(RejectionReason.INVALID_DATE, 3L, RejectionReason.UNKNOWN_MUNICIPALITY, 12L));
        view.put(new Progress(CLOCK, Map.of(0, 1_000L, 1, 900L), CLOCK));
    }

    /** Of those that are released nothing more is known. */
    private static Circumstances released() {
        return Circumstances.NONE;
    }

    private static void alerts(MonitorView view, Circumstances around) {
        alert(view, ALTA, ChangeKind.RAISED, Severity.WARNING, "2023-11-30", around);
        alert(view, ALTA, ChangeKind.ESCALATED, Severity.CRITICAL, "2024-02-29", around);
        alert(view, MunicipalityCode.of("5501"), ChangeKind.RAISED, Severity.WATCH, "2021-06-30", around);
        alert(view, MunicipalityCode.of("5501"), ChangeKind.RESOLVED, Severity.WATCH, "2021-12-31", around);
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
                any(Sex.values(), 2),
                any(AgeBand.values(), 6),
                any(Household.values(), 5),
                any(CountryGroup.values(), 10),
                any(Ground.values(), 3));
        int year = settled.getYear();
        count(new Cell.Cohort(home, year, traits, CohortMeasure.SETTLED, 0), settled);
        count(new Cell.Month(home, settled, MonthMeasure.SETTLED, Cell.NO_YEAR), settled);
        release(new Cell.Traced(home, settled, MonthMeasure.SETTLED, traits), settled);
        Spread.over(new Cell.Traced(home, settled, MonthMeasure.SETTLED, traits), cell -> count(cell, settled));
        YearMonth left = settled.plusMonths(12 + (int) (-12 * Math.log(random.nextDouble()) / yearlyHazard));
        MunicipalityCode lives = home;
        if (!left.isAfter(LAST)) {
            lives = depart(home, settled, left, traits);
        }
        count(new Cell.Resident(lives, year), settled);
        boolean isOfProgrammeAge = traits.ageBand() != AgeBand.AGE_0_17 && traits.ageBand() != AgeBand.AGE_60_PLUS;
        CameAs cameAs = lives.equals(home) ? CameAs.SETTLED : CameAs.FIRST;
        add(new Cell.Stock(lives, settled, isOfProgrammeAge, traits.country(), cameAs), settled);
        hazard(home, settled, traits, HazardMeasure.SETTLED, settled);
        if (!lives.equals(home)) {
            hazard(home, settled, traits, HazardMeasure.DEPARTED, left);
        }
    }

    private void hazard(
            MunicipalityCode home, YearMonth settled, Traits traits, HazardMeasure measure, YearMonth month) {
        int months = RightsRules.monthsBetween(settled, month);
        add(
                new Cell.Hazard(home, settled, traits.household(), traits.country(), traits.ground(), measure, months),
                month);
    }

    private void arrive(
            MunicipalityCode from, MunicipalityCode to, YearMonth month, Traits traits, RightsPeriod rights) {
        add(new Cell.Arrival(to, month, ArrivalOrder.FIRST, from, rights), month);
        AgeNow age = AgeNow.values()[(month.getMonthValue() + traits.country().ordinal()) % AgeNow.values().length];
        Arriver arriver = new Arriver(traits.sex(), traits.country(), traits.ground(), age, traits.household());
        Spread.over(new Cell.Arrived(to, month, ArrivalOrder.FIRST, arriver), cell -> add(cell, month));
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
        release(new Cell.Followed(home, left, MonthMeasure.DEPARTURES, year, traits), left);
        release(new Cell.Led(home, left, year, to), left);
        Spread.over(new Cell.Traced(home, left, MonthMeasure.DEPARTURES, traits), cell -> count(cell, left));
        RightsPeriod rights = Countings.RIGHTS.in(left, settled, true);
        Spread.over(new Cell.Departed(home, left, to, rights), cell -> count(cell, left));
        arrive(home, to, left, traits, rights);
        return to;
    }

    private MunicipalityCode destination(MunicipalityCode home) {
        MunicipalityCode to = random.nextInt(3) == 0 ? OSLO : CODES.get(random.nextInt(CODES.size()));
        return to.equals(home) ? MunicipalityCode.of("4601") : to;
    }

    private <T> T any(T[] values, int among) {
        return values[random.nextInt(among)];
    }

    private void count(Cell cell, YearMonth month) {
        add(cell, month.atDay(1).plusDays(20 + random.nextInt(25)));
    }

    /** Registered in the same month. */
    private void add(Cell cell, YearMonth month) {
        add(cell, month.atDay(20));
    }

    private void add(Cell cell, LocalDate registered) {
        if (cell instanceof Cell.Month) {
            toRelease.merge(cell, CellCount.NONE.plus(registered, 1), (known, one) -> known.plus(registered, 1));
        }
        cells.merge(
                cell,
                cell.isDated() ? CellCount.NONE.plus(registered, 1) : CellCount.NONE.plus(1),
                (known, one) -> cell.isDated() ? known.plus(registered, 1) : known.plus(1));
    }

    private void release(Cell cell, YearMonth month) {
        LocalDate registered = month.atEndOfMonth();
        toRelease.merge(cell, CellCount.NONE.plus(registered, 1), (known, one) -> known.plus(registered, 1));
    }

    private static Outlook outlook(MonitorView view, MunicipalityCode code) {
        MunicipalityView place = view.of(code);
        int atRisk = place.standing().atRisk();
        return outlook(code, atRisk, place::departures);
    }

    private static Outlook nation(MonitorView view) {
        int atRisk = view.municipalities().values().stream()
                .mapToInt(place -> place.standing().atRisk())
                .sum();
        Departures all = (months, last) -> view.municipalities().values().stream()
                .mapToInt(place -> place.departures(months, last))
                .sum();
        return outlook(MunicipalityCode.PROTECTED, atRisk, all);
    }

    private static Outlook outlook(MunicipalityCode code, int atRisk, Departures departures) {
        Measured last3 = measured(departures.of(3, LAST), 3, atRisk);
        Measured last12 = measured(departures.of(12, LAST), 12, atRisk);
        return new Outlook(
                code, DATE, atRisk, 1, 36, last3, last12, months(atRisk, departures), List.of(), Optional.empty());
    }

    private static List<MonthOutlook> months(int atRisk, Departures departures) {
        double expected = atRisk * 0.007;
        return Stream.iterate(
                        LAST.minusMonths(35), month -> !month.isAfter(LAST.plusMonths(1)), month -> month.plusMonths(1))
                .map(month -> new MonthOutlook(month, departures.of(1, month), expected, Math.sqrt(1.5 * expected)))
                .toList();
    }

    /** Departures of so many months until a last one. */
    private interface Departures {
        int of(int months, YearMonth last);
    }

    private static Measured measured(int observed, int months, int atRisk) {
        double expected = atRisk * 0.007 * months;
        double ratio = (1 + observed) / (1 + expected);
        return new Measured(window(months, LAST), observed, observed * 1.03, expected, ratio, ratio * 0.6, ratio * 1.5);
    }

    private static no.bofast.warning.Window window(int months, YearMonth last) {
        return new no.bofast.warning.Window(last.minusMonths(months - 1L), last);
    }

    /** Puts a change of the only alert that a municipality has. */
    static void alert(MonitorView view, MunicipalityCode code, ChangeKind kind, Severity severity, String on) {
        alert(view, code, kind, severity, on, around());
    }

    private static void alert(
            MonitorView view,
            MunicipalityCode code,
            ChangeKind kind,
            Severity severity,
            String on,
            Circumstances around) {
        LocalDate date = LocalDate.parse(on);
        String id = "SURGE-" + code;
        view.putAlert(
                id + "/" + on,
                new AlertChange(
                        id,
                        Rule.SURGE,
                        code,
                        kind,
                        severity,
                        date,
                        false,
                        evidence(YearMonth.from(date)),
                        around,
                        Optional.empty(),
                        "1"));
    }

    private static Evidence evidence(YearMonth through) {
        return new Evidence(window(3, through), 27, 9.8, 2.6, 1.8, 3.9, 1.1, 96, 60, 0.0004, 0.01, 27);
    }

    private static Circumstances around() {
        return new Circumstances(
                List.of(
                        Circumstances.Driver.of("household", "SINGLE", 18, 6.4),
                        Circumstances.Driver.of("age_band", "18-29", 14, 5.2)),
                Optional.of(new Circumstances.Rights(9, 17)),
                List.of(
                        new Circumstances.Destination(OSLO, 15),
                        new Circumstances.Destination(MunicipalityCode.of("4601"), 6)),
                Optional.of(new Circumstances.Elsewhere(1.1, 1.0, List.of(Circumstances.Wider.REGION))));
    }
}
