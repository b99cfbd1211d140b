package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static no.bofast.report.CountsStory.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.tables.Outcome;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Row;
import no.bofast.view.CountsView;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;

/** Reports as of an earlier register month. */
class EarlierReportTest {

    private static final Cell.Month SETTLED = month(ALTA, "2012-03", MonthMeasure.SETTLED, Cell.NO_YEAR);
    private static final Cell.Month DEPARTED = month(ALTA, "2014-05", MonthMeasure.DEPARTURES, 2012);
    private static final Cell.Month LOST = month(ALTA, "2013-01", MonthMeasure.LOST, 2012);

    private final CountsStory story = new CountsStory()
            .settledIn(2012, 2012)
            .through(2014)
            .month(SETTLED, LocalDate.of(2012, 4, 2), 10)
            .month(LOST, LocalDate.of(2013, 2, 1), 5)
            .month(DEPARTED, LocalDate.of(2014, 12, 31), 2)
            .month(DEPARTED, LocalDate.of(2015, 1, 2), 1);

    @Test
    void countsOnlyWhatWasRegisteredByTheCloseOfTheMonth() {
        assertThat(story.asOf("2014-11").lines("moved", "all")).containsExactly("all,all,10,0,0,10");
        assertThat(story.asOf("2014-12").lines("moved", "all")).containsExactly("all,all,10,2,0,8");
        assertThat(story.asOf("2015-01").lines("out_migration", "5601")).containsExactly("5601,10,3,0.300000,low,yes");
    }

    @Test
    void theCurveKnowsThoseLostToFollowUp() {
        assertThat(story.asOf("2015-01").lines("curves", "all,all,2"))
                .containsExactly("all,all,2,10,3,0.300000,0.600000"); // 3 of the 5 still at risk
    }

    @Test
    void tablesThatNeedMoreThanTheMonthSeriesSayWhyTheyAreMissing() {
        Report report = story.asOf("2014-12").report();

        assertThat(report.notMade())
                .extracting(Outcome.NotMade::name)
                .containsExactly(
                        "characteristics",
                        "before_after",
                        "in_migration",
                        "directions",
                        "direction_shares",
                        "rights",
                        "adjusted",
                        "regression",
                        "distances",
                        "afterwards",
                        "concentration");
        assertThat(report.notMade().get(2).message(Language.of("en")))
                .isEqualTo(
                        "Table in_migration can't be made as of an earlier register month: the month series don't tell"
                                + " in which year those who moved to a municipality were settled.");
        assertThat(report.messages())
                .hasSize(12)
                .last()
                .asString()
                .startsWith("As of an earlier register month: characteristics of the settled are missing");
        assertThat(report.table("moved").orElseThrow().rows())
                .extracting(row -> row.get(0))
                .containsOnly("all", "centrality", "region", "size_band");
        assertThat(report.table("quartiles").orElseThrow().rows())
                .extracting(row -> row.get(0))
                .containsOnly("out_migration", "intensity");
    }

    @Test
    void aYearIsCompleteAtTheCloseOfItsLastRegisterMonth() {
        assertThat(story.asOf("2014-12").report().request().isComplete()).isTrue();
        assertThat(story.asOf("2014-11").report().request().isComplete()).isFalse();
    }

    @Test
    void aRegisterMonthThatIsNotClosedYetIsRefused() {
        assertThat(story.asOf("2024-06").report().outcomes()).isNotEmpty();
        assertThatThrownBy(() -> story.asOf("2024-07").report())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the register clock shows 2024-07-01, so register month 2024-07 isn't closed yet");
    }

    @Test
    void asOfTheLastClosedMonthTheTablesEqualThoseOfNowOnceDeparturesAreConfirmed() {
        CountsView view = SampleRegister.of(21, 3000);
        Set<String> byPlace = Set.of("all", "settlement_year", "centrality", "region", "size_band");

        Report now = report(view, Optional.empty());
        Report then = report(view, Optional.of(YearMonth.of(2021, 2)));

        for (String table : List.of("moved", "curves")) {
            Map<Boolean, List<Row>> rows = now.table(table).orElseThrow().rows().stream()
                    .collect(Collectors.partitioningBy(row -> byPlace.contains(row.get(0))));
            assertThat(then.table(table).orElseThrow().rows()).isEqualTo(rows.get(true));
        }
        assertThat(then.table("out_migration")).isEqualTo(now.table("out_migration"));
        assertThat(then.table("intensity")).isEqualTo(now.table("intensity"));
    }

    /** Through 2019: by February 2021 all departures of that year are known and confirmed. */
    private static Report report(CountsView view, Optional<YearMonth> asOf) {
        ReportRequest request = new ReportRequest(
                SampleRegister.CLOCK, new SettlementYears(2010, 2019), 2019, asOf, Disclosure.EXACT, Language.of("en"));
        return Report.of(view, new Places(ReferenceTables.municipalities()), request);
    }
}
