package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;

/** Why people moved, by the last move on or before the day of which it is told. */
class MoveReasonCountsTest {

    private static final String LATE = "2024-01-01";

    @Test
    void aReasonIsCountedUnderBothMunicipalitiesInTheMonthOfTheMove() {
        Life life = settled().moved("2016-06-01", "0301").because("WORK", "2016-08-15");

        assertThat(reasons(life))
                .containsExactly("0301/2015 to 2016-06 MOVED_FOR WORK: 1", "5601/2015 from 2016-06 MOVED_FOR WORK: 1");
    }

    @Test
    void aMoveWithoutAReasonAndAReasonWithoutAMoveCountForNothing() {
        assertThat(reasons(settled().moved("2016-06-01", "0301"))).isEmpty();
        assertThat(reasons(settled().because("WORK", "2016-06-01"))).isEmpty();
        assertThat(reasons(settled().because("WORK", "2016-05-31").moved("2016-06-01", "0301")))
                .isEmpty();
    }

    @Test
    void aReasonIsOfTheLastMoveUntilItsDay() {
        Life life = settled()
                .moved("2016-06-01", "0301")
                .moved("2018-06-01", "4601")
                .because("FAMILY", "2018-05-31")
                .because("HOUSING", "2018-06-01");

        assertThat(reasons(life))
                .contains("5601/2015 from 2016-06 MOVED_FOR FAMILY: 1", "0301/2015 from 2018-06 MOVED_FOR HOUSING: 1")
                .hasSize(4);
    }

    @Test
    void ofSeveralReasonsTheOneOfTheLatestDayHolds() {
        Life life = settled()
                .moved("2016-06-01", "0301")
                .because("WORK", "2016-07-01")
                .because("FAMILY", "2016-06-01")
                .registered("2017-01-01");

        assertThat(reasons(life))
                .contains("0301/2015 to 2016-06 MOVED_FOR WORK: 1")
                .hasSize(2);
    }

    @Test
    void aReasonThatWasTakenBackIsNone() {
        Life life = settled()
                .moved("2016-06-01", "0301")
                .because("WORK", "2016-07-01")
                .withId("why");

        assertThat(reasons(life.annulled("why", "2017-01-01"))).isEmpty();
    }

    @Test
    void whoIsProtectedMovesNowhere() {
        Life life = settled()
                .moved("2016-06-01", "0301")
                .because("SAFETY", "2016-06-01")
                .protection("2016-06-01", "CONFIDENTIAL");

        assertThat(reasons(life))
                .containsExactly(
                        "0000/2015 from 2016-06 MOVED_FOR SAFETY: 1", "0000/2015 to 2016-06 MOVED_FOR SAFETY: 1");
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static List<String> reasons(Life life) {
        return Tally.of(life.ledgerOn(LATE)).cases();
    }
}
