package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static no.bofast.report.CountsStory.OSLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.report.figures.Page;
import no.bofast.report.tables.Outcome;
import no.bofast.testkit.Countings;
import org.junit.jupiter.api.Test;

/** Reasons of moves, introduction programmes and social assistance by year, through 2023. */
class CaseYearsReportTest {

    private final CountsStory story = new CountsStory();

    @Test
    void everyMoveIsOfAReasonOrOfNoneThatIsToldAndSharesAreOfThoseTold() {
        moved(ALTA, false, MovingReason.WORK, 3);
        moved(ALTA, false, MovingReason.FAMILY, 1);
        moved(OSLO, true, MovingReason.WORK, 3);
        moved(OSLO, true, MovingReason.FAMILY, 1);
        story.dated(CountsStory.month(ALTA, "2017-02", MonthMeasure.OUT_MOVES, Cell.NO_YEAR), 6);
        story.dated(CountsStory.month(OSLO, "2017-02", MonthMeasure.IN_MOVES, Cell.NO_YEAR), 6);
        story.dated(CountsStory.month(ALTA, "2024-02", MonthMeasure.OUT_MOVES, Cell.NO_YEAR), 9);

        assertThat(story.lines("reason_years", "municipality,5601"))
                .containsExactly(
                        "municipality,5601,from,2017,family,1,0.250000",
                        "municipality,5601,from,2017,unknown,2,",
                        "municipality,5601,from,2017,work,3,0.750000");
        assertThat(story.lines("reason_years", "all,all,to"))
                .containsExactly(
                        "all,all,to,2017,family,1,0.250000",
                        "all,all,to,2017,unknown,2,",
                        "all,all,to,2017,work,3,0.750000");
        assertThat(Page.of(story.report(), Countings.PLACES)).contains("reason_years-all", "2017: 75%, 0%, 25%");
    }

    @Test
    void programmesAreToldByTheYearOfTheirFirstDayAndThoseOverByThatOfTheirLast() {
        counted(ALTA, CaseMeasure.PROGRAMME_STARTED, "2017-02", 5);
        counted(ALTA, CaseMeasure.PROGRAMME_COMPLETED, "2017-02", 3);
        counted(ALTA, CaseMeasure.MOVED_IN_PROGRAMME, "2017-02", 1);
        counted(ALTA, CaseMeasure.PROGRAMME_OVER, "2019-02", 3);
        counted(ALTA, CaseMeasure.MOVED_AFTER_PROGRAMME, "2019-02", 2);
        counted(OSLO, CaseMeasure.PROGRAMME_STARTED, "2024-02", 7);

        assertThat(story.lines("programme_years", "all"))
                .containsExactly("all,all,2017,5,3,0,0,1,0,0,0,0,0", "all,all,2019,0,0,0,0,0,0,0,0,3,2");
        assertThat(story.lines("programme_years", "region"))
                .containsExactly(
                        "region,Nord-Norge,2017,5,3,0,0,1,0,0,0,0,0", "region,Nord-Norge,2019,0,0,0,0,0,0,0,0,3,2");
        assertThat(Page.of(story.report(), Countings.PLACES)).contains("id=\"programme_years\"");
    }

    @Test
    void assistanceIsToldOfMovesWithAnAgreementAndWithout() {
        story.count(toOslo(CaseMeasure.MOVED_AGREED), 2)
                .count(toOslo(CaseMeasure.APPLIED_AGREED), 1)
                .count(toOslo(CaseMeasure.ASSISTED_AGREED), 1)
                .count(toOslo(CaseMeasure.APPLIED_UNAGREED), 2)
                .count(toOslo(CaseMeasure.DENIED_UNAGREED), 2)
                .count(toOslo(CaseMeasure.RETURNED_UNAGREED), 1);
        story.dated(new Cell.Arrival(OSLO, YearMonth.of(2017, 2), ArrivalOrder.FIRST, ALTA, RightsPeriod.GRANT), 6);

        assertThat(story.lines("assistance_years", "municipality"))
                .containsExactly("municipality,0301,no,2017,4,2,0,2,1", "municipality,0301,yes,2017,2,1,1,0,0");
        assertThat(Page.of(story.report(), Countings.PLACES)).contains("id=\"assistance_years\"");
    }

    @Test
    void whereNothingIsToldNothingIsSaid() {
        story.settled(ALTA, 2012, 90);

        assertThat(story.report().outcomes())
                .extracting(Outcome::name)
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("reason") || name.startsWith("programme"))
                .noneMatch(name -> name.startsWith("assistance"));
    }

    private void moved(MunicipalityCode where, boolean isDestination, MovingReason reason, int people) {
        story.count(
                new CaseCell(where, 2015, isDestination, YearMonth.of(2017, 2), CaseMeasure.MOVED_FOR, reason), people);
    }

    private void counted(MunicipalityCode where, CaseMeasure measure, String month, int people) {
        story.count(new CaseCell(where, 2015, false, YearMonth.parse(month), measure, MovingReason.UNKNOWN), people);
    }

    private static CaseCell toOslo(CaseMeasure measure) {
        return new CaseCell(OSLO, 2015, true, YearMonth.of(2017, 2), measure, MovingReason.UNKNOWN);
    }
}
