package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;

/** How long people waited from their leave to stay until they were settled. */
class WaitCountsTest {

    @Test
    void theLastLeaveUntilTheSettlementCountsAlsoThatOfTheSameDay() {
        assertThat(waits(settled()
                        .permitted("2014-06-01")
                        .permitted("2014-12-21")
                        .permitted("2015-03-02")))
                .containsExactly("5601/2015 days=70: 1");
        assertThat(waits(settled().permitted("2015-03-01"))).containsExactly("5601/2015 days=0: 1");
    }

    @Test
    void whoWasGivenNoneUntilThenIsInNoRowAndNeitherIsWhoWasNeverSettled() {
        assertThat(waits(settled())).isEmpty();
        assertThat(waits(settled().permitted("2015-03-02"))).isEmpty();
        assertThat(waits(Life.of("p").permitted("2014-06-01"))).isEmpty();
    }

    @Test
    void aCorrectionYearsLaterChangesIt() {
        assertThat(waits(settled()
                        .permitted("2014-12-21")
                        .permitted("2014-12-31")
                        .correcting("e2")
                        .registered("2020-01-01")))
                .containsExactly("5601/2015 days=60: 1");
        assertThat(waits(settled().permitted("2014-12-21").annulled("e2", "2020-01-01")))
                .isEmpty();
    }

    @Test
    void whoWaitedForTwelveYearsCountsAsTheLongestAndAProtectedAddressLeavesNoPlace() {
        assertThat(waits(settled().permitted("2002-01-01").protection("2019-01-01", "CONFIDENTIAL")))
                .containsExactly("0000/2015 days=4095: 1");
    }

    private static Life settled() {
        return Life.of("p").settled("2015-03-01", "5601");
    }

    private static List<String> waits(Life life) {
        return Tally.of(life.ledgerOn("2024-01-01")).waits();
    }
}
