package no.bofast.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.GrantRates;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.OperatorTables;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingFact;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.tables.Report;
import no.bofast.view.CountsView;
import no.bofast.words.Language;

/** A read model told in sentences, and the report that comes of it. */
final class CountsStory {

    static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    static final MunicipalityCode BERGEN = MunicipalityCode.of("4601");
    static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    static final Traits A_MAN =
            new Traits(Sex.MALE, AgeBand.AGE_18_29, Household.SINGLE, CountryGroup.SYR, Ground.ASYLUM);
    static final Traits A_WOMAN =
            new Traits(Sex.FEMALE, AgeBand.AGE_30_39, Household.PARENT, CountryGroup.UKR, Ground.OTHER);

    private Places places = new Places(ReferenceTables.municipalities());

    private final CountsView view = new CountsView();
    private SettlementYears settled = new SettlementYears(2010, 2016);
    private int through = 2023;
    private Optional<YearMonth> asOf = Optional.empty();
    private Optional<LocalDate> livedOn = Optional.empty();
    private Disclosure disclosure = Disclosure.EXACT;
    private Traits traits = A_MAN;

    CountsStory knowing(Inhabitants inhabitants) {
        return knowing(new OperatorTables(inhabitants, GrantRates.NONE));
    }

    CountsStory knowing(OperatorTables tables) {
        places = new Places(ReferenceTables.municipalities(), tables);
        return this;
    }

    CountsStory of(Traits who) {
        traits = who;
        return this;
    }

    CountsStory settled(MunicipalityCode place, int year, int count) {
        return cohort(place, year, CohortMeasure.SETTLED, 0, count);
    }

    /** Departures to Oslo. */
    CountsStory departed(MunicipalityCode place, int year, int years, int count) {
        return departed(place, OSLO, year, years, count);
    }

    CountsStory departed(MunicipalityCode place, MunicipalityCode to, int year, int years, int count) {
        view.put(new Cell.Flow(place, to, year, years), CellCount.NONE.plus(count));
        return cohort(place, year, CohortMeasure.DEPARTED, years, count);
    }

    CountsStory cohort(MunicipalityCode place, int year, CohortMeasure measure, int years, int count) {
        view.put(new Cell.Cohort(place, year, traits, measure, years), CellCount.NONE.plus(count));
        return this;
    }

    CountsStory living(MunicipalityCode place, int settlementYear, int count) {
        view.put(new Cell.Resident(place, settlementYear), CellCount.NONE.plus(count));
        return this;
    }

    /** People of a settlement year who come to live somewhere on a day, or go. */
    CountsStory changed(MunicipalityCode place, int settlementYear, String on, int change) {
        view.put(new Cell.ResidentChange(place, settlementYear, LocalDate.parse(on)), CellCount.NONE.plus(change));
        return this;
    }

    /** People settled in a municipality who come to live there, or elsewhere, from a quarter on, or go. */
    CountsStory following(MunicipalityCode home, int settlementYear, boolean isElsewhere, String from, int change) {
        GrantCell.Where place = isElsewhere ? GrantCell.Where.ELSEWHERE : GrantCell.Where.HERE;
        return following(new GrantCell(home, settlementYear, place, GrantKind.ANYONE, YearMonth.parse(from)), change);
    }

    /** The same of any cell of the grant. */
    CountsStory following(GrantCell cell, int change) {
        view.put(cell, CellCount.NONE.plus(change));
        return this;
    }

    /** A municipality is asked to settle people in a year, or decides to, as registered at the end of the year before. */
    CountsStory told(SettlingKind kind, MunicipalityCode place, int year, int people) {
        LocalDate on = LocalDate.of(year - 1, 12, 1);
        view.settling()
                .add(new SettlingStatement(
                        kind + " " + place + " " + year,
                        Optional.empty(),
                        on,
                        RegisterTime.startOf(on),
                        Optional.of(new SettlingFact(kind, place, year, people))));
        return this;
    }

    CountsStory livedOn(String date) {
        livedOn = Optional.of(LocalDate.parse(date));
        return this;
    }

    /** A dated count that was registered at the end of May 2024. */
    CountsStory dated(Cell cell, int count) {
        view.put(cell, CellCount.NONE.plus(LocalDate.of(2024, 5, 31), count));
        return this;
    }

    CountsStory count(Cell cell, int count) {
        view.put(cell, CellCount.NONE.plus(count));
        return this;
    }

    CountsStory month(Cell.Month cell, LocalDate registeredOn, int change) {
        CellCount before = view.months().getOrDefault(cell, CellCount.NONE);
        view.put(cell, before.plus(registeredOn, change));
        return this;
    }

    static Cell.Month month(MunicipalityCode place, String month, MonthMeasure measure, int settlementYear) {
        return new Cell.Month(place, YearMonth.parse(month), measure, settlementYear);
    }

    CountsStory settledIn(int from, int to) {
        settled = new SettlementYears(from, to);
        return this;
    }

    CountsStory through(int year) {
        through = year;
        return this;
    }

    CountsStory asOf(String month) {
        asOf = Optional.of(YearMonth.parse(month));
        return this;
    }

    CountsStory shownAs(Disclosure counts) {
        disclosure = counts;
        return this;
    }

    Report report() {
        ReportRequest request = new ReportRequest(
                LocalDate.of(2024, 7, 1), settled, through, asOf, livedOn, disclosure, Language.of("en"));
        return Report.of(view, places, request);
    }

    /** The rows of a table that begin with some values, as lines of CSV. */
    java.util.List<String> lines(String table, String beginning) {
        return report().table(table).orElseThrow().rows().stream()
                .map(row -> String.join(",", row.values()))
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
