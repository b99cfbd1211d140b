package no.bofast.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingFact;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.report.counts.ReplayTables;
import no.bofast.testkit.Countings;
import no.bofast.view.CountsView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTablesTest {

    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final YearMonth MARCH = YearMonth.of(2015, 3);
    private static final Traits TRAITS =
            new Traits(Sex.MALE, AgeBand.AGE_18_29, Household.SINGLE, CountryGroup.SYR, Ground.ASYLUM);

    private final CountsView view = new CountsView();

    @TempDir
    Path directory;

    @Test
    void cohortsHaveNoYearsForTheSettledAndSortAsText() throws IOException {
        view.put(new Cell.Cohort(ALTA, 2015, TRAITS, CohortMeasure.DEPARTED, 2), CellCount.NONE.plus(3));
        view.put(new Cell.Cohort(ALTA, 2015, TRAITS, CohortMeasure.SETTLED, 0), CellCount.NONE.plus(8));
        view.put(new Cell.Cohort(ALTA, 2015, TRAITS, CohortMeasure.DEPARTED, 10), CellCount.NONE.plus(1));

        assertThat(written("cohorts.csv")).isEqualTo("""
            settlement_year,municipality,sex,age_band,household,country,ground,measure,years,count
            2015,5601,MALE,18-29,SINGLE,SYR,ASYLUM,departed,10,1
            2015,5601,MALE,18-29,SINGLE,SYR,ASYLUM,departed,2,3
            2015,5601,MALE,18-29,SINGLE,SYR,ASYLUM,settled,,8
            """);
    }

    @Test
    void whatWasAskedAndDecidedIsToldBesideWhatWasSettledAndWhoStayed() throws IOException {
        view.put(settledInMarch(HazardMeasure.SETTLED, 0), CellCount.NONE.plus(MARCH.atDay(9), 4));
        view.put(
                settledInMarch(HazardMeasure.DEPARTED, 12),
                CellCount.NONE.plus(MARCH.atDay(9).plusYears(1), 1));
        view.put(
                settledInMarch(HazardMeasure.LOST, 20),
                CellCount.NONE.plus(MARCH.atDay(9).plusYears(2), 1));
        view.put(
                settledInMarch(HazardMeasure.DEPARTED, 24),
                CellCount.NONE.plus(MARCH.atDay(9).plusYears(2), 1));
        view.settling().add(told("r1", SettlingKind.REQUEST, 2015, 6));
        view.settling().add(told("d1", SettlingKind.DECISION, 2015, 5));
        view.settling().add(told("d2", SettlingKind.DECISION, 2019, 0));
        view.settling().add(told("r2", SettlingKind.REQUEST, 2031, 9));

        assertThat(written("settling.csv")).isEqualTo("""
            municipality,year,asked,decided,settled,departed,lost,years_without_before
            5601,2015,6,5,4,2,1,
            5601,2019,,0,0,0,0,
            5601,2031,9,,,,,
            """);
        assertThat(written("settling_months.csv")).isEqualTo("""
            municipality,month,settled,departed,lost,stayed_12,stayed_24,stayed_36,stayed_60
            5601,2015-03,4,2,1,0.750000,0.375000,0.375000,0.375000
            """);
    }

    @Test
    void whereNothingIsToldOfRequestsAndDecisionsThereAreNoSuchTables() throws IOException {
        view.put(settledInMarch(HazardMeasure.SETTLED, 0), CellCount.NONE.plus(MARCH.atDay(9), 4));
        Files.writeString(directory.resolve("settling.csv"), "of an earlier replay");

        written("hazards.csv");

        assertThat(directory.resolve("settling.csv")).doesNotExist();
        assertThat(directory.resolve("settling_months.csv")).doesNotExist();
    }

    private static Cell settledInMarch(HazardMeasure measure, int months) {
        return new Cell.Hazard(ALTA, MARCH, TRAITS.household(), TRAITS.country(), TRAITS.ground(), measure, months);
    }

    private static SettlingStatement told(String id, SettlingKind kind, int year, int people) {
        return new SettlingStatement(
                id,
                Optional.empty(),
                LocalDate.of(2014, 11, 20),
                Instant.parse("2014-11-28T09:00:00Z"),
                Optional.of(new SettlingFact(kind, ALTA, year, people)));
    }

    @Test
    void aCountThatCameToNothingIsOnlyInTheReportingTriangle() throws IOException {
        LocalDate inApril = LocalDate.of(2015, 4, 2);
        CellCount annulled = CellCount.NONE.plus(inApril, 2).plus(inApril.plusMonths(1), -2);
        view.put(new Cell.Month(ALTA, MARCH, MonthMeasure.OUT_MOVES, Cell.NO_YEAR), annulled);

        assertThat(written("months.csv")).isEqualTo("municipality,month,measure,settlement_year,count\n");
        assertThat(written("reporting.csv")).isEqualTo("""
            municipality,month,registered_month,measure,settlement_year,count
            5601,2015-03,2015-04,out_moves,,2
            5601,2015-03,2015-05,out_moves,,-2
            """);
    }

    @Test
    void changesThatCancelWithinARegisterMonthAreNoRow() throws IOException {
        LocalDate inApril = LocalDate.of(2015, 4, 2);
        CellCount count =
                CellCount.NONE.plus(inApril, 1).plus(inApril.plusDays(5), -1).plus(inApril.plusMonths(2), 1);
        view.put(new Cell.Month(ALTA, MARCH, MonthMeasure.DEPARTURES, 2012), count);

        assertThat(written("reporting.csv").lines().skip(1)).containsExactly("5601,2015-03,2015-06,departures,2012,1");
        assertThat(written("months.csv").lines().skip(1)).containsExactly("5601,2015-03,departures,2012,1");
    }

    @Test
    void rightsAndDestinationsOfDeparturesHaveATableOfTheirOwn() throws IOException {
        CellCount one = CellCount.NONE.plus(LocalDate.of(2015, 4, 2), 1);
        view.put(group(GroupDimension.SEX, Sex.MALE.ordinal()), one);
        view.put(group(GroupDimension.RIGHTS, RightsPeriod.GRANT.ordinal()), one);
        view.put(group(GroupDimension.DESTINATION, OSLO.number()), one);

        assertThat(written("groups.csv").lines().skip(1)).containsExactly("5601,2015-03,departures,sex,MALE,1");
        assertThat(written("departures.csv")).isEqualTo("""
            municipality,month,dimension,category,count
            5601,2015-03,destination,0301,1
            5601,2015-03,rights,GRANT,1
            """);
    }

    @Test
    void flowsResidentsAndDeadLettersAreWrittenToo() throws IOException {
        view.put(new Cell.Flow(ALTA, OSLO, 2012, 3), CellCount.NONE.plus(4));
        view.put(new Cell.Resident(OSLO, 2012), CellCount.NONE.plus(5));

        assertThat(written("flows.csv").lines().skip(1)).containsExactly("5601,0301,2012,3,4");
        assertThat(written("residents.csv").lines().skip(1)).containsExactly("0301,2012,5");
        assertThat(written("dead_letters.csv")).isEqualTo("reason,count\nmissing-fact,2\nundecodable,1\n");
        assertThat(directory.toFile().list()).noneMatch(name -> name.endsWith(".tmp"));
    }

    private static final Instant CLOCK = Instant.parse("2020-06-15T10:00:00Z");

    private static Cell.Group group(GroupDimension dimension, int category) {
        return new Cell.Group(ALTA, MARCH, MonthMeasure.DEPARTURES, dimension, category);
    }

    private String written(String file) throws IOException {
        ReplayTables.write(
                view,
                Countings.at(CLOCK),
                Map.of("undecodable", 1L, "missing-fact", 2L, "invalid-fact", 0L),
                directory);
        return Files.readString(directory.resolve(file));
    }
}
