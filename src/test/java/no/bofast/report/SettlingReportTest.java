package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static no.bofast.report.CountsStory.OSLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.WaitCell;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.report.figures.Page;
import no.bofast.report.tables.Outcome;
import no.bofast.testkit.Countings;
import org.junit.jupiter.api.Test;

/** The settling itself and agreements on moves, of those settled 2010–2016 through 2023. */
class SettlingReportTest {

    private static final MunicipalityCode PROTECTED = MunicipalityCode.PROTECTED;

    private final CountsStory story = new CountsStory();

    @Test
    void askedDecidedAndSettledAddUpOverMunicipalitiesAndWhatWasNotToldIsMissing() {
        story.told(SettlingKind.REQUEST, ALTA, 2015, 30)
                .told(SettlingKind.DECISION, ALTA, 2015, 20)
                .told(SettlingKind.DECISION, OSLO, 2015, 100)
                .told(SettlingKind.DECISION, OSLO, 2016, 0)
                .told(SettlingKind.REQUEST, OSLO, 2017, 7)
                .settled(ALTA, 2015, 18)
                .departed(ALTA, 2015, 2, 4)
                .departed(ALTA, 2015, 9, 1)
                .cohort(ALTA, 2015, CohortMeasure.EMIGRATED, 1, 2)
                .settled(PROTECTED, 2015, 5);

        assertThat(story.lines("settling_years", "all"))
                .containsExactly("all,all,2015,30,120,23,4,2", "all,all,2016,,0,0,0,0");
        assertThat(story.lines("settling_years", "municipality"))
                .containsExactly(
                        "municipality,0301,2015,,100,0,0,0",
                        "municipality,0301,2016,,0,0,0,0",
                        "municipality,5601,2015,30,20,18,4,2");
        assertThat(story.lines("settling_years", "region,Nord-Norge"))
                .containsExactly("region,Nord-Norge,2015,30,20,18,4,2");
    }

    @Test
    void asOfAnEarlierMonthOnlyWhatWasRegisteredByThenWasAskedAndDecided() {
        story.told(SettlingKind.REQUEST, ALTA, 2015, 30)
                .told(SettlingKind.REQUEST, ALTA, 2016, 40)
                .month(
                        CountsStory.month(ALTA, "2015-02", MonthMeasure.SETTLED, Cell.NO_YEAR),
                        LocalDate.of(2015, 3, 1),
                        9)
                .asOf("2015-06");

        assertThat(story.lines("settling_years", "all")).containsExactly("all,all,2015,30,,9,0,0");
        assertThat(story.report().notMade())
                .contains(new Outcome.NotMade("settling_months", Outcome.Reason.CIRCUMSTANCES_ONLY_NOW));
    }

    @Test
    void whoHasStayedIsToldByMonthOfSettlementThroughTheLastYear() {
        story.told(SettlingKind.REQUEST, ALTA, 2012, 1).through(2014);
        hazard(ALTA, HazardMeasure.SETTLED, 0, 8);
        hazard(ALTA, HazardMeasure.LOST, 3, 4);
        hazard(OSLO, HazardMeasure.SETTLED, 0, 2);
        hazard(ALTA, HazardMeasure.DEPARTED, 12, 3);
        hazard(ALTA, HazardMeasure.DEPARTED, 40, 1);

        assertThat(story.lines("settling_months", "all")).containsExactly("all,all,2012-05,10,3,4,0.500000,0.500000,,");
        assertThat(story.lines("settling_months", "region,Østlandet"))
                .containsExactly("region,Østlandet,2012-05,2,0,0,1.000000,1.000000,,");
    }

    @Test
    void daysOfWaitingAreToldByTheirQuartiles() {
        story.count(new WaitCell(ALTA, 2015, 10), 3)
                .count(new WaitCell(OSLO, 2015, 90), 3)
                .count(new WaitCell(PROTECTED, 2015, 400), 6)
                .count(new WaitCell(ALTA, 2017, 1), 1);

        assertThat(story.lines("settling_waits", "")).contains("all,all,2015,12,10,90,400");
        assertThat(story.lines("settling_waits", "municipality"))
                .containsExactly("municipality,0301,2015,3,90,90,90", "municipality,5601,2015,3,10,10,10");
        assertThat(story.lines("settling_waits", "all")).hasSize(1);
    }

    @Test
    void thoseSettledFirstAfterAPauseAreFollowedBesideAllOthersAlsoForThePublic() {
        story.settledIn(2010, 2014).through(2016);
        story.settled(ALTA, 2010, 20).departed(ALTA, 2010, 1, 5);
        story.settled(ALTA, 2014, 10).departed(ALTA, 2014, 1, 4).departed(ALTA, 2014, 3, 1);
        story.settled(OSLO, 2014, 40).departed(OSLO, ALTA, 2014, 2, 10);

        assertThat(story.lines("after_pause", "first"))
                .containsExactly(
                        "first_after_pause,0,10,0,0.000000,0.000000",
                        "first_after_pause,1,10,4,0.400000,0.400000",
                        "first_after_pause,2,10,4,0.400000,0.400000");
        assertThat(story.lines("after_pause", "other,2")).containsExactly("other,2,60,15,0.250000,0.250000");
        story.shownAs(Disclosure.RELEASED);
        assertThat(story.lines("after_pause", "first")).hasSize(3);
    }

    @Test
    void agreementsAreToldByYearAndSideThroughTheLastYear() {
        asked(ALTA, false, CaseMeasure.REQUESTED, 4);
        asked(OSLO, true, CaseMeasure.REQUESTED, 4);
        asked(ALTA, false, CaseMeasure.MOVED_AGREED, 2);
        asked(OSLO, true, CaseMeasure.MOVED_AGREED, 2);
        story.dated(new Cell.Arrival(OSLO, YearMonth.of(2017, 8), ArrivalOrder.FIRST, ALTA, RightsPeriod.GRANT), 5);
        story.dated(new Cell.Arrival(OSLO, YearMonth.of(2024, 1), ArrivalOrder.FIRST, ALTA, RightsPeriod.GRANT), 9);

        assertThat(story.lines("agreement_years", "municipality"))
                .containsExactly(
                        "municipality,0301,to,2017,4,0,0,0,2,0,0,3,0", "municipality,5601,from,2017,4,0,0,0,2,0,0,3,0");
        assertThat(story.lines("agreement_years", "all"))
                .containsExactly("all,all,from,2017,4,0,0,0,2,0,0,3,0", "all,all,to,2017,4,0,0,0,2,0,0,3,0");
    }

    @Test
    void thePageDrawsThem() {
        asked(ALTA, false, CaseMeasure.MOVED_AGREED, 2);
        story.told(SettlingKind.REQUEST, ALTA, 2015, 1030)
                .settled(ALTA, 2015, 900)
                .departed(ALTA, 2015, 2, 4);
        story.dated(new Cell.Arrival(OSLO, YearMonth.of(2017, 8), ArrivalOrder.FIRST, ALTA, RightsPeriod.GRANT), 5);

        String page = Page.of(story.report(), Countings.PLACES);

        assertThat(page)
                .contains("agreement_years-all", "2015: 1,030, 0, 900", "id=\"settling_months\"")
                .contains("In other years: 0.4% (8)")
                .doesNotContain("id=\"settling_waits\"");
    }

    @Test
    void whereNothingIsToldNothingIsSaidNorOfReleases() {
        story.settled(ALTA, 2012, 90);
        assertThat(names()).noneMatch(name -> name.startsWith("settling") || name.startsWith("agreement"));

        story.told(SettlingKind.REQUEST, ALTA, 2015, 30);
        assertThat(names()).contains("settling_years", "settling_months");
    }

    private List<String> names() {
        return story.report().outcomes().stream().map(Outcome::name).toList();
    }

    private void hazard(MunicipalityCode place, HazardMeasure measure, int months, int people) {
        story.dated(
                new Cell.Hazard(
                        place,
                        YearMonth.of(2012, 5),
                        Household.SINGLE,
                        CountryGroup.SYR,
                        Ground.ASYLUM,
                        measure,
                        months),
                people);
    }

    private void asked(MunicipalityCode where, boolean isDestination, CaseMeasure measure, int people) {
        story.count(
                new CaseCell(where, 2015, isDestination, YearMonth.of(2017, 8), measure, MovingReason.WORK), people);
    }
}
