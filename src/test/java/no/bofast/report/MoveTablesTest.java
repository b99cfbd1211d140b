package no.bofast.report;

import static no.bofast.report.CountsStory.ALTA;
import static no.bofast.report.CountsStory.BERGEN;
import static no.bofast.report.CountsStory.OSLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Locale;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.AfterDeparture;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.CameAs;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** The tables of measures beyond the report, one by one. */
class MoveTablesTest {

    private static final int SYRIA = CountryGroup.SYR.ordinal();

    private final CountsStory story = new CountsStory();

    @Test
    void distancesAreThoseOfTheDepartures() {
        story.settled(ALTA, 2012, 9).departed(ALTA, OSLO, 2012, 2, 3);

        String km = String.format(Locale.ROOT, "%.6f", km(ALTA, OSLO));
        assertThat(story.lines("distances", "all")).containsExactly("all,all,3," + km + "," + km);
        assertThat(story.lines("distances", "region")).containsExactly("region,Nord-Norge,3," + km + "," + km);
        assertThat(story.lines("distances", "distance")).containsExactly("distance,500+,3,,");
    }

    @Test
    void whatFollowsADepartureIsOfThoseSettledInTheYearsAskedFor() {
        story.count(onward(2012, "2015-05", AfterDeparture.DEPARTED, 0), 10)
                .count(onward(2012, "2015-05", AfterDeparture.MOVED_ON, 7), 4)
                .count(onward(2012, "2015-05", AfterDeparture.CAME_BACK, 30), 1)
                .count(onward(2009, "2015-05", AfterDeparture.DEPARTED, 0), 99);

        assertThat(story.lines("afterwards", ""))
                .containsExactly(
                        "12,10,4,0.400000,0,0.000000",
                        "24,10,4,0.400000,0,0.000000",
                        "36,10,4,0.400000,1,0.100000",
                        "6,10,0,0.000000,0,0.000000",
                        "60,10,4,0.400000,1,0.100000");
    }

    @Test
    void concentrationIsOfThoseWhoLiveThereNow() {
        living(OSLO, CountryGroup.SYR, 3);
        living(BERGEN, CountryGroup.SYR, 1);
        living(OSLO, CountryGroup.ERI, 1);
        living(BERGEN, CountryGroup.ERI, 1);
        story.dated(
                        new Cell.Group(
                                BERGEN, YearMonth.of(2024, 5), MonthMeasure.DEPARTURES, GroupDimension.COUNTRY, SYRIA),
                        2)
                .dated(
                        new Cell.ArrivalGroup(
                                OSLO, YearMonth.of(2024, 5), ArrivalOrder.FIRST, ArrivalDimension.COUNTRY, SYRIA),
                        2);

        assertThat(story.lines("concentration", "SYR"))
                .singleElement()
                .asString()
                .startsWith("SYR,4,0.250000,")
                .endsWith(",1.000000,2,1.000000,3.000000");
    }

    @Test
    void pausesAreToldByMunicipality() {
        story.settled(ALTA, 2008, 4)
                .settled(ALTA, 2012, 5)
                .settled(ALTA, 2020, 6)
                .settled(OSLO, 2023, 1);

        assertThat(story.lines("pauses", "")).containsExactly("0301,0,0,0", "5601,3,2,11");
    }

    @Test
    void thePublicGetsDistancesAndPausesAndNoMeanOfFew() {
        story.settled(ALTA, 2012, 90).shownAs(Disclosure.RELEASED).departed(ALTA, OSLO, 2012, 2, 9);

        assertThat(story.lines("distances", "all")).containsExactly("all,all,9,,");
        assertThat(story.lines("pauses", "")).containsExactly("5601,11,0,0");
    }

    @Test
    void thePublicGetsNoneThatNeedsTraitsOrWhatComesAfter() {
        story.settled(ALTA, 2012, 90).shownAs(Disclosure.RELEASED);

        assertThat(story.report().notMade())
                .extracting(missing -> missing.name())
                .contains("adjusted", "regression", "afterwards", "concentration");
    }

    private void living(MunicipalityCode place, CountryGroup country, int people) {
        story.count(new Cell.Stock(place, YearMonth.of(2015, 3), true, country, CameAs.SETTLED), people);
    }

    private static Cell onward(int year, String departed, AfterDeparture measure, int months) {
        return new Cell.Onward(ALTA, year, YearMonth.parse(departed), measure, months);
    }

    private static double km(MunicipalityCode one, MunicipalityCode other) {
        return ReferenceTables.municipalities()
                .get(one)
                .kmTo(ReferenceTables.municipalities().get(other));
    }
}
