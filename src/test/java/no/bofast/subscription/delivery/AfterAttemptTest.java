package no.bofast.subscription.delivery;

import static no.bofast.subscription.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Examples;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.Test;

class AfterAttemptTest {

    private static final AfterAttempt SETTLEMENT = new AfterAttempt(RetrySchedule.DEFAULT, () -> 0.5);

    private final Delivery message =
            Examples.message(Examples.id(1), Examples.news(1, ChangeKind.RAISED, Severity.WATCH));

    @Test
    void whatIsRefusedForGoodIsADeadLetterAtOnce() {
        Delivery refused = SETTLEMENT.after(message, Result.refused("mail server: 550"), NOW);

        assertThat(refused).isEqualTo(message.tried(State.DEAD, NOW, NOW, "mail server: 550"));
    }

    @Test
    void whatFailedIsTriedAgainAfterTheFirstDelay() {
        Delivery failed = SETTLEMENT.after(message, Result.failed("mail server: 451"), NOW);

        assertThat(failed).isEqualTo(message.tried(State.QUEUED, NOW, NOW.plusSeconds(5), "mail server: 451"));
    }
}
