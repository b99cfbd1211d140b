package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Introduction programmes, by the municipality of settlement, wherever the person lives. */
class ProgrammeCountsTest {

    private static final String LATE = "2024-01-01";

    @Test
    void whoCompletesWithoutMovingCountsWhereTheyWereSettled() {
        assertThat(programmes(settled().inProgramme("2015-06-01", "2017-05-31", true)))
                .containsExactly(
                        "5601/2015 from 2015-06 PROGRAMME_COMPLETED UNKNOWN: 1",
                        "5601/2015 from 2015-06 PROGRAMME_STARTED UNKNOWN: 1",
                        "5601/2015 from 2017-05 PROGRAMME_OVER UNKNOWN: 1");
    }

    @Test
    void aMoveWhileItRunsIsToldWithHowItEnded() {
        Life life = settled().moved("2016-06-01", "0301").inProgramme("2015-06-01", "2016-07-31", false);

        assertThat(programmes(life))
                .containsExactly(
                        "5601/2015 from 2015-06 MOVED_AND_STOPPED UNKNOWN: 1",
                        "5601/2015 from 2015-06 MOVED_IN_PROGRAMME UNKNOWN: 1",
                        "5601/2015 from 2015-06 PROGRAMME_STARTED UNKNOWN: 1",
                        "5601/2015 from 2015-06 PROGRAMME_STOPPED UNKNOWN: 1",
                        "5601/2015 from 2016-07 PROGRAMME_OVER UNKNOWN: 1");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-05-31, false, false",
        "2015-06-01, true, false",
        "2017-05-31, true, false",
        "2017-06-01, false, true",
        "2018-05-31, false, true",
        "2018-06-01, false, false"
    })
    void theLastDayIsWithinAndTwelveMonthsLaterAreAfter(String moved, boolean isWithin, boolean isAfter) {
        List<String> counts = programmes(
                settled().inProgramme("2015-06-01", "2017-05-31", null).moved(moved, "0301"));

        assertThat(counts.contains("5601/2015 from 2015-06 MOVED_IN_PROGRAMME UNKNOWN: 1"))
                .isEqualTo(isWithin);
        assertThat(counts.contains("5601/2015 from 2015-06 MOVED_AND_ENDED UNKNOWN: 1"))
                .isEqualTo(isWithin);
        assertThat(counts.contains("5601/2015 from 2017-05 MOVED_AFTER_PROGRAMME UNKNOWN: 1"))
                .isEqualTo(isAfter);
    }

    @Test
    void whatIsToldLaterOfTheSameFirstDayHolds() {
        Life life = settled().inProgramme("2015-06-01", null, null).inProgramme("2015-06-01", "2017-05-31", true);

        assertThat(programmes(life))
                .contains("5601/2015 from 2015-06 PROGRAMME_COMPLETED UNKNOWN: 1")
                .hasSize(3);
        assertThat(programmes(settled().inProgramme("2015-06-01", null, null)))
                .containsExactly("5601/2015 from 2015-06 PROGRAMME_STARTED UNKNOWN: 1");
    }

    @Test
    void oneThatStartedBeforeTheSettlementOrWasTakenBackCountsForNothing() {
        Life annulled =
                settled().inProgramme("2015-06-01", null, null).withId("a").annulled("a", "2016-01-01");

        assertThat(programmes(settled().inProgramme("2015-02-28", null, null))).isEmpty();
        assertThat(programmes(annulled)).isEmpty();
    }

    @Test
    void whoIsProtectedTakesPartNowhere() {
        assertThat(programmes(settled().inProgramme("2015-06-01", null, null).protection("2016-06-01", "CONFIDENTIAL")))
                .containsExactly("0000/2015 from 2015-06 PROGRAMME_STARTED UNKNOWN: 1");
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static List<String> programmes(Life life) {
        return Tally.of(life.ledgerOn(LATE)).cases();
    }
}
