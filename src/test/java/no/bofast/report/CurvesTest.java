package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.domain.CohortMeasure;
import no.bofast.report.measures.ProductLimit;
import org.junit.jupiter.api.Test;

/** The share moved by years, and the product limit (domain.md, section 4). */
class CurvesTest {

    private final CountsStory story = new CountsStory();

    @Test
    void aCurveIsOverTheSettlementYearsThatHaveReachedTheYear() {
        story.settledIn(2010, 2011).through(2012);
        story.settled(ALTA, 2010, 10).departed(ALTA, 2010, 1, 2).departed(ALTA, 2010, 2, 3);
        story.settled(ALTA, 2011, 30).departed(ALTA, 2011, 1, 4);

        assertThat(story.lines("curves", "all"))
                .containsExactly(
                        "all,all,0,40,0,0.000000,0.000000",
                        "all,all,1,40,6,0.150000,0.150000",
                        "all,all,2,10,5,0.500000,0.468750"); // 1 − 34/40 · (1 − 3/8)
    }

    @Test
    void aCurveEndsWhereNoSettlementYearHasReachedTheYear() {
        story.settled(ALTA, 2016, 10).through(2018);

        assertThat(story.lines("curves", "settlement_year"))
                .extracting(line -> line.split(",")[2])
                .containsExactly("0", "1", "2");
    }

    @Test
    void thoseLostToFollowUpCountAsAtRiskOnlyUntilTheYearTheyWereLost() {
        story.settledIn(2010, 2010).through(2012);
        story.settled(ALTA, 2010, 10)
                .cohort(ALTA, 2010, CohortMeasure.EMIGRATED, 1, 3)
                .cohort(ALTA, 2010, CohortMeasure.DIED, 1, 1)
                .departed(ALTA, 2010, 1, 1)
                .departed(ALTA, 2010, 2, 1);

        assertThat(story.lines("curves", "all"))
                .containsExactly(
                        "all,all,0,10,0,0.000000,0.000000",
                        "all,all,1,10,1,0.100000,0.100000", // still 10 at risk in the year they were lost
                        "all,all,2,10,2,0.200000,0.280000"); // 1 − 9/10 · 4/5
    }

    @Test
    void whenNobodyIsLeftAtRiskTheEstimateStays() {
        story.settledIn(2010, 2010).through(2012).settled(ALTA, 2010, 2).departed(ALTA, 2010, 1, 2);

        assertThat(story.lines("curves", "all,all,2")).containsExactly("all,all,2,2,2,1.000000,1.000000");
    }

    @Test
    void greenwoodsBoundsHoldTheEstimateAndAreAbsentWhereTheVarianceSaysNothing() {
        ProductLimit some = ProductLimit.AT_START.after(10, 2).after(6, 1);

        assertThat(some.departed()).isCloseTo(1 - 0.8 * 5 / 6, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(some.variance()).isCloseTo(2 / 80.0 + 1 / 30.0, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(some.bounds())
                .hasValueSatisfying(bounds -> assertThat(some.departed()).isBetween(bounds.low(), bounds.high()));
        assertThat(ProductLimit.AT_START.bounds()).isEmpty();
        assertThat(ProductLimit.AT_START.after(4, 4).bounds()).isEmpty();
    }
}
