package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import no.bofast.disclosure.Disclosure;
import no.bofast.disclosure.release.SimulatedReleases;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.tables.Decimals;
import no.bofast.report.tables.Outcome;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.Edition;
import no.bofast.view.MonitorView;
import no.bofast.view.Releases;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;

/** Section 5 of domain.md in the report: what the public is shown. */
class ProtectedReportTest {

    private static final Set<String> PEOPLE = Set.of(
            "settled",
            "departed",
            "within_5_years",
            "years_6_to_7",
            "stayers_7",
            "lives_there",
            "first_arrivals",
            "count",
            "moved_within_programme",
            "moved_within_grant",
            "moved_after");
    private static final MonitorView RELEASED = Releases.view(SimulatedReleases.of(20_000), Optional.empty());

    private static Report report(String settled, int through) {
        ReportRequest request = new ReportRequest(
                RELEASED.edition().orElseThrow().dayAfter(),
                SettlementYears.of(settled),
                through,
                Optional.empty(),
                Disclosure.RELEASED,
                Language.of("nb"));
        return Report.of(RELEASED.counts(), new Places(ReferenceTables.municipalities()), request);
    }

    @Test
    void everyCountOfPeopleIsAMultipleOfThree() {
        for (Table table : report("2010-2016", 2020).tables()) {
            for (String column : table.columns()) {
                if (PEOPLE.contains(column)) {
                    int place = table.column(column);
                    assertThat(table.rows())
                            .as(table.name() + "." + column)
                            .allMatch(row ->
                                    Integer.parseInt(row.get(place)) % 3 == 0 && Integer.parseInt(row.get(place)) >= 0);
                }
            }
        }
    }

    @Test
    void sharesAreOfReleasedCountsAndEmptyUnderTen() {
        Table table = report("2010-2016", 2020).table("out_migration").orElseThrow();

        assertThat(table.rows())
                .anyMatch(row -> row.get(3).isEmpty())
                .anyMatch(row -> !row.get(3).isEmpty());
        assertThat(table.rows()).allSatisfy(row -> {
            int settled = Integer.parseInt(row.get(1));
            int departed = Integer.parseInt(row.get(2));
            assertThat(row.get(3)).isEqualTo(settled < 10 ? "" : Decimals.ratio(1, departed, settled));
            assertThat(row.get(4).isEmpty()).isEqualTo(settled < 10);
        });
    }

    @Test
    void theSameCellIsTheSameInEveryTable() {
        Report report = report("2010-2013", 2020);
        Table moved = report.table("moved").orElseThrow();

        assertThat(moved.rows()).isNotEmpty().allSatisfy(row -> {
            Row curve = curveRow(report, row.get(0), row.get(1), "5");
            assertThat(curve.get(3)).isEqualTo(row.get(2));
            assertThat(curve.get(4)).isEqualTo(row.get(3));
        });
    }

    private static Row curveRow(Report report, String dimension, String category, String years) {
        return report.table("curves").orElseThrow().rows().stream()
                .filter(row -> row.get(0).equals(dimension)
                        && row.get(1).equals(category)
                        && row.get(2).equals(years))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void partsAddUpToTheSettled() {
        assertThat(report("2010-2016", 2020).table("moved").orElseThrow().rows())
                .allSatisfy(row -> assertThat(Integer.parseInt(row.get(3))
                                + Integer.parseInt(row.get(4))
                                + Integer.parseInt(row.get(5)))
                        .isEqualTo(Integer.parseInt(row.get(2))));
    }

    @Test
    void curvesNeverFall() {
        Table curves = report("2012", 2020).table("curves").orElseThrow();

        for (int i = 1; i < curves.rows().size(); i++) {
            Row before = curves.rows().get(i - 1);
            Row after = curves.rows().get(i);
            if (before.get(1).equals(after.get(1)) && before.get(0).equals(after.get(0))) {
                assertThat(Integer.parseInt(after.get(4))).isGreaterThanOrEqualTo(Integer.parseInt(before.get(4)));
            }
        }
    }

    @Test
    void theEstimateWithLossIsHiddenFromWhereFewerThanTenAreAtRisk() {
        CountsStory story = new CountsStory().shownAs(Disclosure.RELEASED);
        story.settledIn(2010, 2010).through(2012).settled(ALTA, 2010, 30);
        story.departed(ALTA, 2010, 1, 24).departed(ALTA, 2010, 2, 3);

        assertThat(story.lines("curves", "all"))
                .containsExactly(
                        "all,all,0,30,0,0.000000,0.000000",
                        "all,all,1,30,24,0.800000,0.800000",
                        "all,all,2,30,27,0.900000,");
    }

    @Test
    void whatNoBaseTableTellsIsNotMadeAndSaidSo() {
        assertThat(report("2010-2016", 2020).notMade())
                .extracting(Outcome.NotMade::name)
                .containsExactly("before_after", "rights", "adjusted", "regression", "afterwards", "concentration");
    }

    @Test
    void whereTheyLiveIsToldOfAllSettlementYearsTogetherOnly() {
        assertThat(report("2010-2023", 2020).table("before_after").orElseThrow().rows())
                .hasSize(17)
                .anyMatch(row -> Integer.parseInt(row.get(3)) > 1000);
        assertThat(report("2010-2022", 2020).notMade().get(0))
                .isEqualTo(new Outcome.NotMade("before_after", Outcome.Reason.RESIDENTS_OF_ALL_YEARS));
    }

    @Test
    void whereTheyLivedOnADayIsThatOfTheLastEndOfAYear() {
        int atTheEnd = living("2018-12-31");

        assertThat(living("2019-06-30")).isEqualTo(atTheEnd);
        assertThat(living("2018-12-30")).isNotEqualTo(atTheEnd).isEqualTo(living("2017-12-31"));
        assertThat(living("2009-12-31")).isZero();
    }

    private static int living(String on) {
        ReportRequest request = new ReportRequest(
                RELEASED.edition().orElseThrow().dayAfter(),
                SettlementYears.of("2010-2023"),
                2020,
                Optional.empty(),
                Optional.of(LocalDate.parse(on)),
                Disclosure.RELEASED,
                Language.of("nb"));
        Table table = Report.of(RELEASED.counts(), new Places(ReferenceTables.municipalities()), request)
                .table("before_after")
                .orElseThrow();
        return table.rows().stream()
                .filter(row -> row.get(0).equals("region"))
                .mapToInt(row -> Integer.parseInt(row.get(3)))
                .sum();
    }

    @Test
    void asOfAnEarlierMonthItIsMadeOfTheReleasesUntilThen() {
        MonitorView then = Releases.view(SimulatedReleases.of(20_000), Optional.of(LocalDate.of(2021, 2, 2)));

        assertThat(then.edition()).map(Edition::covered).contains(YearMonth.of(2020, 12));
        assertThat(then.counts().flows())
                .isNotEmpty()
                .allSatisfy(
                        (flow, count) -> assertThat(RELEASED.counts().flows()).containsEntry(flow, count));
    }
}
