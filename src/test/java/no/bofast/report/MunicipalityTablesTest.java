package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static no.bofast.report.CountsStory.BERGEN;
import static no.bofast.report.CountsStory.OSLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.measures.Quartile;
import org.junit.jupiter.api.Test;

/** The measures and tables of municipalities, from out-migration to directions (domain.md, section 4). */
class MunicipalityTablesTest {

    private final CountsStory story = new CountsStory();

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
}
