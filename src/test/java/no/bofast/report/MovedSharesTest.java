package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static no.bofast.report.CountsStory.A_WOMAN;
import static no.bofast.report.CountsStory.BERGEN;
import static no.bofast.report.CountsStory.OSLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Bounds;
import no.bofast.report.tables.Decimals;
import org.junit.jupiter.api.Test;

/** Who counts as moved, and in which tables (domain.md, section 4). */
class MovedSharesTest {

    private final CountsStory story = new CountsStory();

    @Test
    void movedCountsWithinFiveYearsThenSixToSevenAndTheRestAreStayers() {
        story.settled(ALTA, 2010, 20).departed(ALTA, 2010, 0, 1).departed(ALTA, 2010, 5, 2);
        story.departed(ALTA, 2010, 6, 3).departed(ALTA, 2010, 7, 4).departed(ALTA, 2010, 8, 5);

        assertThat(story.lines("moved", "all")).containsExactly("all,all,20,3,7,10");
    }

    @Test
    void departuresAfterTheLastYearCountInNoTable() {
        story.settled(ALTA, 2016, 20)
                .departed(ALTA, 2016, 2, 3)
                .departed(ALTA, 2016, 3, 4)
                .through(2018);

        assertThat(story.lines("moved", "all")).containsExactly("all,all,20,3,0,17");
        assertThat(story.lines("out_migration", "")).containsExactly("5601,20,3,0.150000,low,no");
        assertThat(story.lines("directions", "region")).containsExactly("region,Nord-Norge,Østlandet,3");
    }

    @Test
    void peopleSettledOutsideTheYearsAskedForAreInNoTable() {
        story.settled(ALTA, 2009, 8).departed(ALTA, 2009, 1, 3).living(OSLO, 2009, 3);
        story.settled(BERGEN, 2012, 5).living(BERGEN, 2012, 5);

        assertThat(story.lines("moved", "all")).containsExactly("all,all,5,0,0,5");
        assertThat(story.lines("before_after", "region,Østlandet")).allMatch(line -> line.contains(",0,0,"));
        assertThat(story.lines("directions", "")).isEmpty();
    }

    @Test
    void protectedPeopleAreInTheirCharacteristicsAndInNothingAboutMunicipalities() {
        story.settled(MunicipalityCode.PROTECTED, 2012, 4);
        story.departed(MunicipalityCode.PROTECTED, MunicipalityCode.PROTECTED, 2012, 2, 1);
        story.living(MunicipalityCode.PROTECTED, 2012, 4);

        assertThat(story.lines("moved", ""))
                .containsExactly(
                        "age_band,18-29,4,1,0,3",
                        "all,all,4,1,0,3",
                        "country,SYR,4,1,0,3",
                        "ground,ASYLUM,4,1,0,3",
                        "household,SINGLE,4,1,0,3",
                        "sex,MALE,4,1,0,3");
        assertThat(story.lines("out_migration", "")).isEmpty();
        assertThat(story.lines("in_migration", "")).isEmpty();
        assertThat(story.lines("intensity", "")).isEmpty();
        assertThat(story.lines("directions", "")).isEmpty();
        assertThat(story.lines("before_after", "centrality")).allMatch(line -> line.contains(",0,0,"));
    }

    @Test
    void provisionalDeparturesAreNoDepartures() {
        story.settled(ALTA, 2016, 5).cohort(ALTA, 2016, CohortMeasure.PROVISIONAL, 0, 2);

        assertThat(story.lines("moved", "all")).containsExactly("all,all,5,0,0,5");
        assertThat(story.lines("curves", "all,all,0")).containsExactly("all,all,0,5,0,0.000000,0.000000");
    }

    @Test
    void everyCharacteristicHasItsOwnRows() {
        story.settled(ALTA, 2012, 3).of(A_WOMAN).settled(ALTA, 2012, 2).departed(ALTA, 2012, 3, 1);

        assertThat(story.lines("moved", "sex")).containsExactly("sex,FEMALE,2,1,0,1", "sex,MALE,3,0,0,3");
        assertThat(story.lines("moved", "country")).containsExactly("country,SYR,3,0,0,3", "country,UKR,2,1,0,1");
    }

    @Test
    void wilsonsBoundsAreThoseOfTheTextbook() {
        Bounds bounds = Bounds.wilson(10, 50);

        assertThat(Decimals.of(bounds.low())).isEqualTo("0.112438");
        assertThat(Decimals.of(bounds.high())).isEqualTo("0.330371");
    }

    @Test
    void boundsOfTheMovedAreOverTheSettlementYearsThatHaveReachedTheYears() {
        story.settledIn(2010, 2016).through(2017);
        story.settled(ALTA, 2010, 20).departed(ALTA, 2010, 6, 4).settled(ALTA, 2016, 50);

        assertThat(story.lines("moved_bounds", "all"))
                .extracting(line ->
                        String.join(",", java.util.List.of(line.split(",")).subList(2, 6)))
                .containsExactly(
                        "stayers_7,20,16,0.800000", "within_5_years,20,0,0.000000", "years_6_to_7,20,4,0.200000");
    }

    @Test
    void aReportThroughAYearBeforeTheFirstSettlementIsRefused() {
        assertThatThrownBy(() -> story.settledIn(2010, 2016).through(2009).report())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2009");
    }
}
