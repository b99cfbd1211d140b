package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static no.bofast.report.CountsStory.OSLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.AgeBand;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.SideCell;
import no.bofast.domain.WageBand;
import no.bofast.domain.WorkMeasure;
import no.bofast.report.figures.Page;
import no.bofast.testkit.Countings;
import org.junit.jupiter.api.Test;

/** The report's tables of wages and work; the report is of those settled 2010–2016, through 2023, at a clock in July 2024. */
class IncomeTablesTest {

    private final CountsStory story = new CountsStory();

    @Test
    void whereNoWagesAreKnownNothingIsSaidOfThem() {
        story.settled(ALTA, 2012, 9);

        assertThat(story.report().outcomes())
                .extracting(outcome -> outcome.name())
                .noneMatch(name -> name.startsWith("income"));
    }

    @Test
    void wagesByYearAreOfThoseWhoMovedWhenAndOfTheStayers() {
        story.count(wages(2012, AgeBand.AGE_18_29, 5, 3, 0), 6)
                .count(wages(2012, AgeBand.AGE_18_29, 5, 3, 4), 2)
                .count(wages(2012, AgeBand.AGE_18_29, 5, 3, 3), 4)
                .count(wages(2012, AgeBand.AGE_18_29, 7, 3, 8), 5)
                .count(wages(2012, AgeBand.AGE_18_29, 8, 3, 9), 3)
                .count(wages(2012, AgeBand.AGE_18_29, SideCell.NOT_DEPARTED, 3, 13), 1);

        assertThat(story.lines("income_years", "within_5_years,all"))
                .containsExactly(
                        "within_5_years,all,all,3,1G_2G,6,0.500000", "within_5_years,all,all,3,none,6,0.500000");
        assertThat(story.lines("income_years", "years_6_to_7,all"))
                .containsExactly("years_6_to_7,all,all,3,over_3G,5,1.000000");
        assertThat(story.lines("income_years", "stayers_7,all"))
                .containsExactly("stayers_7,all,all,3,over_3G,4,1.000000");
        assertThat(story.lines("income_years", "all,centrality"))
                .containsExactly(
                        "all,centrality,4,3,1G_2G,6,0.285714",
                        "all,centrality,4,3,none,6,0.285714",
                        "all,centrality,4,3,over_3G,9,0.428571");
    }

    @Test
    void neitherChildrenNorYearsOrDeparturesAfterTheLastOneCount() {
        story.through(2016)
                .count(wages(2012, AgeBand.AGE_0_17, SideCell.NOT_DEPARTED, 3, 1), 9)
                .count(wages(2012, AgeBand.UNKNOWN, SideCell.NOT_DEPARTED, 3, 1), 9)
                .count(wages(2012, AgeBand.AGE_60_PLUS, 5, 4, 1), 2)
                .count(wages(2012, AgeBand.AGE_60_PLUS, 5, 5, 1), 7)
                .count(wages(2009, AgeBand.AGE_60_PLUS, 5, 4, 1), 8);

        assertThat(story.lines("income_years", "all,all")).containsExactly("all,all,all,4,under_1G,2,1.000000");
        assertThat(story.lines("income_years", "within_5_years")).isEmpty();
        assertThat(story.lines("income_years", "stayers_7,all"))
                .containsExactly("stayers_7,all,all,4,under_1G,2,1.000000");
    }

    @Test
    void wagesAfterTheMoveAreHigherIfTheirBandOfHalfTheBasicAmountIs() {
        moved(5, 3, 4, 41);
        moved(5, 3, 3, 35);
        moved(7, 4, 3, 24);

        assertThat(story.lines("income_change", "all"))
                .containsExactly(
                        "all,all,higher,41,0.410000", "all,all,lower,24,0.240000", "all,all,unchanged,35,0.350000");
        assertThat(story.lines("income_change", "moved"))
                .containsExactly(
                        "moved,within_5_years,higher,41,0.539474",
                        "moved,within_5_years,unchanged,35,0.460526",
                        "moved,years_6_to_7,lower,24,1.000000");
        assertThat(story.lines("income_change", "destination_centrality"))
                .containsExactly(
                        "destination_centrality,1,higher,41,0.410000",
                        "destination_centrality,1,lower,24,0.240000",
                        "destination_centrality,1,unchanged,35,0.350000");
        assertThat(story.lines("income_change", "centrality"))
                .hasSize(3)
                .allMatch(line -> line.startsWith("centrality,4,"));
        assertThat(story.lines("income_before_after", "all")).containsExactly("all,1G_2G,1G_2G,100,1.000000");
        assertThat(story.lines("income_destinations", "centrality"))
                .containsExactly("centrality,1,after,1G_2G,100,1.000000", "centrality,1,before,1G_2G,100,1.000000");
    }

    @Test
    void workIsToldOfDeparturesThatAreAtLeastSoManyWholeMonthsAgo() {
        story.count(work("2023-05", WorkMeasure.MOVED, 0), 10)
                .count(work("2023-05", WorkMeasure.HAD_WORK, 0), 4)
                .count(work("2023-05", WorkMeasure.JOB_FIRST, 0), 1)
                .count(work("2023-05", WorkMeasure.OUT_OF_WORK, 4), 2)
                .count(work("2023-05", WorkMeasure.TO_WORK, 0), 1)
                .count(work("2023-05", WorkMeasure.TO_WORK, 12), 2)
                .count(work("2023-12", WorkMeasure.MOVED, 0), 1);

        assertThat(story.lines("income_work", ""))
                .containsExactly(
                        "0,11,4,1,7,1,0.142857,0,0.000000",
                        "12,10,4,1,6,3,0.500000,2,0.500000",
                        "3,11,4,1,7,1,0.142857,0,0.000000",
                        "6,11,4,1,7,1,0.142857,2,0.500000");
    }

    @Test
    void asOfAnEarlierMonthItIsSaidThatTheyAreKeptOnlyAsKnownNow() {
        moved(5, 3, 4, 1);
        story.asOf("2023-12");

        assertThat(story.report().notMade())
                .extracting(missing -> missing.name())
                .contains("income_years", "income_before_after", "income_change", "income_destinations", "income_work");
    }

    @Test
    void thePageDrawsTheBandsOfEachGroupAndWhoEarnsMore() {
        moved(5, 3, 4, 41);
        story.count(wages(2012, AgeBand.AGE_18_29, 5, 3, 0), 6).count(wages(2012, AgeBand.AGE_18_29, 7, 10, 8), 5);

        String page = Page.of(story.report(), Countings.PLACES);

        assertThat(page)
                .contains("id=\"income_years\"", "income_years-within_5_years", "income_years-years_6_to_7")
                .contains("income_change-all", "id=\"income_work\"")
                .doesNotContain("income_years-stayers_7", "id=\"grants\"");
    }

    @Test
    void ofWhatIsReleasedThereAreNone() {
        story.settled(ALTA, 2012, 90).shownAs(Disclosure.RELEASED);

        assertThat(story.report().outcomes())
                .extracting(outcome -> outcome.name())
                .noneMatch(name -> name.startsWith("income"));
    }

    /** From Alta to Oslo, of those settled in 2012. */
    private void moved(int departed, int before, int after, int people) {
        story.count(ofMove(ALTA, false, departed, before, after), people)
                .count(ofMove(OSLO, true, departed, before, after), people);
    }

    private static SideCell ofMove(MunicipalityCode place, boolean isDestination, int departed, int before, int after) {
        return new SideCell.WagesOfMove(
                place,
                2012,
                isDestination,
                Sex.MALE,
                AgeBand.AGE_30_39,
                departed,
                new WageBand(before),
                new WageBand(after));
    }

    private static SideCell wages(int settled, AgeBand age, int departed, int years, int halves) {
        return new SideCell.Wages(ALTA, settled, Sex.MALE, age, departed, years, new WageBand(halves));
    }

    private static SideCell work(String month, WorkMeasure measure, int months) {
        return new SideCell.Work(OSLO, 2012, YearMonth.parse(month), measure, months);
    }
}
