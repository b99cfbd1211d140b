package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static no.bofast.report.CountsStory.A_WOMAN;
import static no.bofast.report.CountsStory.BERGEN;
import static no.bofast.report.CountsStory.OSLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.measures.Bounds;
import no.bofast.report.measures.ProductLimit;
import no.bofast.report.measures.Quartile;
import no.bofast.report.tables.Decimals;
import org.junit.jupiter.api.Test;

/** The measures of domain.md, section 4, and the rules of the report tables in interfaces.md, one by one. */
class SectionFourTest {

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
    void whereTheyLivedOnADateIsWhoHadComeByThenLessWhoHadGone() {
        story.changed(ALTA, 2012, "2012-03-01", 5).changed(ALTA, 2012, "2015-06-30", -2);
        story.changed(OSLO, 2012, "2015-06-30", 2).changed(OSLO, 2018, "2018-01-01", 9);
        story.living(OSLO, 2012, 5);

        assertThat(story.livedOn("2015-06-29").lines("before_after", "region"))
                .contains("region,Nord-Norge,0,5," + inhabitants(ALTA))
                .anyMatch(line -> line.startsWith("region,Østlandet,0,0,"));
        assertThat(story.livedOn("2015-06-30").lines("before_after", "region"))
                .contains("region,Nord-Norge,0,3," + inhabitants(ALTA))
                .anyMatch(line -> line.startsWith("region,Østlandet,0,2,"));
    }

    @Test
    void nobodyKnowsWherePeopleWillLive() {
        assertThatThrownBy(() -> story.livedOn("2024-07-02").report()).hasMessageContaining("2024-07-02");
    }

    private static int inhabitants(MunicipalityCode inRegion) {
        return ReferenceTables.municipalities().values().stream()
                .filter(place -> place.region()
                        == ReferenceTables.municipalities().get(inRegion).region())
                .mapToInt(Municipality::population2024)
                .sum();
    }

    @Test
    void provisionalDeparturesAreNoDepartures() {
        story.settled(ALTA, 2016, 5).cohort(ALTA, 2016, CohortMeasure.PROVISIONAL, 0, 2);

        assertThat(story.lines("moved", "all")).containsExactly("all,all,5,0,0,5");
        assertThat(story.lines("curves", "all,all,0")).containsExactly("all,all,0,5,0,0.000000,0.000000");
    }

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
    void firstArrivalsAreCountedWhereTheyWentPerHundredSettledThere() {
        story.settled(ALTA, 2012, 30).departed(ALTA, OSLO, 2012, 2, 6).departed(ALTA, BERGEN, 2012, 2, 3);
        story.settled(OSLO, 2012, 4);

        assertThat(story.lines("in_migration", ""))
                .containsExactly("0301,4,6,150.000000,medium high", "5601,30,0,0.000000,low");
    }

    @Test
    void aMunicipalityThatSettledNobodyHasNoShares() {
        story.settled(ALTA, 2012, 30).departed(ALTA, BERGEN, 2012, 2, 3);

        assertThat(story.lines("in_migration", ""))
                .extracting(line -> line.substring(0, 4))
                .containsExactly("5601");
        assertThat(story.lines("intensity", ""))
                .extracting(line -> line.substring(0, 4))
                .containsExactly("5601");
    }

    @Test
    void quartilesRankByShareAndThenByCode() {
        story.settled(OSLO, 2012, 10).departed(OSLO, ALTA, 2012, 1, 1);
        story.settled(BERGEN, 2012, 20).departed(BERGEN, ALTA, 2012, 1, 2);
        story.settled(ALTA, 2012, 10);

        assertThat(story.lines("out_migration", ""))
                .containsExactly(
                        "0301,10,1,0.100000,medium low,no",
                        "4601,20,2,0.100000,medium high,no",
                        "5601,10,0,0.000000,low,no");
    }

    @Test
    void thePlaceAmongNGivesTheQuartile() {
        assertThat(java.util.stream.IntStream.range(0, 6).mapToObj(place -> Quartile.at(place, 6)))
                .containsExactly(
                        Quartile.LOW,
                        Quartile.LOW,
                        Quartile.MEDIUM_LOW,
                        Quartile.MEDIUM_HIGH,
                        Quartile.MEDIUM_HIGH,
                        Quartile.HIGH);
    }

    @Test
    void intensityHasFixedLimitsThatBelongToTheLowerClass() {
        assertThat(Quartile.ofIntensity(26, 1000)).isEqualTo(Quartile.LOW);
        assertThat(Quartile.ofIntensity(27, 1000)).isEqualTo(Quartile.MEDIUM_LOW);
        assertThat(Quartile.ofIntensity(39, 1000)).isEqualTo(Quartile.MEDIUM_LOW);
        assertThat(Quartile.ofIntensity(55, 1000)).isEqualTo(Quartile.MEDIUM_HIGH);
        assertThat(Quartile.ofIntensity(56, 1000)).isEqualTo(Quartile.HIGH);
        assertThat(Quartile.ofIntensity(2601, 100_000)).isEqualTo(Quartile.MEDIUM_LOW);
    }

    @Test
    void intensityIsPerThousandOfThePopulationOf2024() {
        Municipality oslo = ReferenceTables.municipalities().get(OSLO);
        story.settled(OSLO, 2012, 7177);

        assertThat(oslo.population2024()).isEqualTo(717_710);
        assertThat(story.lines("intensity", "")).containsExactly("0301,7177,717710,9.999861,low,");
    }

    @Test
    void whereATableIsGivenInhabitantsAreThoseOfTheYearsAskedFor() {
        story.knowing(new Inhabitants(Map.of(ALTA, Map.of(2011, 1000, 2012, 2000, 2023, 9))));
        story.settledIn(2011, 2012).settled(ALTA, 2012, 30).living(ALTA, 2012, 30);
        int others =
                inhabitants(ALTA) - ReferenceTables.municipalities().get(ALTA).population2024();

        assertThat(story.lines("intensity", "")).containsExactly("5601,30,1500,20.000000,low,");
        assertThat(story.lines("before_after", "region,Nord-Norge"))
                .containsExactly("region,Nord-Norge,30,30," + (others + 9));
        assertThat(story.livedOn("2012-05-01").lines("before_after", "region,Nord-Norge"))
                .containsExactly("region,Nord-Norge,30,0," + (others + 2000));
    }

    @Test
    void threeYearsInARowWithoutSettlingBreakContinuityAndTwoDoNot() {
        story.settledIn(2010, 2016);
        story.settled(ALTA, 2010, 1).settled(ALTA, 2013, 1).settled(ALTA, 2016, 1);
        story.settled(OSLO, 2010, 1)
                .settled(OSLO, 2014, 1)
                .settled(OSLO, 2015, 1)
                .settled(OSLO, 2016, 1);
        story.settled(BERGEN, 2013, 1).settled(BERGEN, 2015, 1);

        assertThat(story.lines("out_migration", ""))
                .extracting(line -> line.substring(0, 4) + line.substring(line.lastIndexOf(',')))
                .containsExactly("0301,no", "4601,no", "5601,yes");
    }

    @Test
    void continuityLooksOnlyAtTheYearsAskedFor() {
        story.settledIn(2010, 2012).settled(ALTA, 2012, 1);

        assertThat(story.lines("quartiles", "out_migration,continuity"))
                .containsExactly("out_migration,continuity,yes,low,1");
    }

    @Test
    void directionsGoFromClassToClassAndLeaveNothingOut() {
        story.settled(ALTA, 2012, 30).departed(ALTA, OSLO, 2012, 2, 6).departed(ALTA, BERGEN, 2012, 2, 3);

        assertThat(story.lines("directions", ""))
                .containsExactly(
                        "centrality,4,1,6",
                        "centrality,4,2,3",
                        "region,Nord-Norge,Vestlandet,3",
                        "region,Nord-Norge,Østlandet,6",
                        "size_band,20000-49999,50000+,9");
    }

    @Test
    void beforeAndAfterComparesWithTheWholePopulation() {
        story.settled(ALTA, 2012, 9).living(OSLO, 2012, 6).living(ALTA, 2012, 2);
        int northern = ReferenceTables.municipalities().values().stream()
                .filter(place -> place.region().label().equals("Nord-Norge"))
                .mapToInt(Municipality::population2024)
                .sum();

        assertThat(story.lines("before_after", "")).hasSize(17);
        assertThat(story.lines("before_after", "region,Nord-Norge"))
                .containsExactly("region,Nord-Norge,9,2," + northern);
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
    void greenwoodsBoundsHoldTheEstimateAndAreAbsentWhereTheVarianceSaysNothing() {
        ProductLimit some = ProductLimit.AT_START.after(10, 2).after(6, 1);

        assertThat(some.departed()).isCloseTo(1 - 0.8 * 5 / 6, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(some.variance()).isCloseTo(2 / 80.0 + 1 / 30.0, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(some.bounds())
                .hasValueSatisfying(bounds -> assertThat(some.departed()).isBetween(bounds.low(), bounds.high()));
        assertThat(ProductLimit.AT_START.bounds()).isEmpty();
        assertThat(ProductLimit.AT_START.after(4, 4).bounds()).isEmpty();
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
