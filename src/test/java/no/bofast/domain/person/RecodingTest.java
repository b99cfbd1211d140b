package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.bofast.domain.MunicipalityCode;
import no.bofast.testkit.Life;
import org.junit.jupiter.api.Test;

/** What a change of municipality without a move does to a departure: a recoding … */
class RecodingTest {

    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode BERGEN = MunicipalityCode.of("4601");

    @Test
    void isNoDeparture() {
        assertThat(walk(settled().recoded("2016-05-01", "0301")).departure()).isEmpty();
    }

    @Test
    void ofTheHomeMakesLeavingTheNewMunicipalityTheDeparture() {
        Life life = settled().recoded("2016-05-01", "0301").moved("2017-05-01", "4601");

        assertThat(departure(life)).isEqualTo(certain("2017-05-01", BERGEN));
    }

    @Test
    void ofTheHomeMakesTheNewMunicipalityTheOneToComeBackTo() {
        Life left = settled().recoded("2015-05-01", "0301").moved("2015-06-01", "4601");

        assertThat(walk(left.moved("2015-07-01", "0301")).departure()).isEmpty();
    }

    @Test
    void ofTheHomeLastsUntilAMoveToTheOldMunicipalityWhichThenStandsForItselfAgain() {
        Life left = settled().recoded("2015-05-01", "0301").moved("2015-06-01", "4601");
        Life back = left.moved("2015-07-01", "5601").moved("2016-05-01", "0301");

        assertThat(departure(back)).isEqualTo(certain("2016-05-01", OSLO));
    }

    @Test
    void canBeFollowedByAnother() {
        Life life = settled()
                .recoded("2015-05-01", "0301")
                .recoded("2015-06-01", "5001")
                .moved("2016-06-01", "0301");

        assertThat(departure(life)).isEqualTo(certain("2016-06-01", OSLO));
    }

    @Test
    void elsewhereDoesNotMoveTheHome() {
        Life life = settled().moved("2015-06-01", "0301").recoded("2015-07-01", "4601");

        assertThat(walk(life.moved("2015-08-01", "5601")).departure()).isEmpty();
    }

    @Test
    void intoTheHomeWithinAYearIsAReturn() {
        Life life = settled().moved("2015-06-01", "0301").recoded("2015-07-01", "5601");

        assertThat(walk(life).departure()).isEmpty();
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static Residence walk(Life life) {
        return Walked.through(life).residence();
    }

    private static Departure departure(Life life) {
        return walk(life).departure().orElseThrow();
    }

    private static Departure certain(String on, MunicipalityCode destination) {
        return Departure.certain(LocalDate.parse(on), destination);
    }
}
