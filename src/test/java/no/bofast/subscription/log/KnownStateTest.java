package no.bofast.subscription.log;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Told;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.Test;

/** What is known of the alerts, as they are read. */
class KnownStateTest {

    private static final AlertChange RAISED =
            Examples.news(1, ChangeKind.RAISED, Severity.WATCH).change();

    private final KnownState state = new KnownState();

    @Test
    void aRevisionStandsWhereItsChangeWasPublishedFirst() {
        state.publish("a", 3, RAISED, false);
        state.publish("a", 7, RAISED, false);

        assertThat(state.newsFrom(0)).extracting(AlertNews::since).containsExactly(3L, 3L);
        assertThat(state.newsFrom(0)).extracting(AlertNews::told).containsOnly(told(false, 0));
    }

    @Test
    void whatCameBackBeginsAnew() {
        state.publish("a", 3, RAISED, false);
        state.publish("a", 7, RAISED, true);
        state.publish("a", 9, RAISED, false);
        state.publish("a", 12, RAISED, false);
        state.publish("a", 13, RAISED, true);

        assertThat(state.newsFrom(0)).extracting(AlertNews::since).containsExactly(3L, 7L, 9L, 9L, 13L);
        assertThat(state.newsFrom(0))
                .extracting(AlertNews::told)
                .containsExactly(told(false, 0), told(true, 0), told(false, 1), told(false, 1), told(true, 1));
        assertThat(state.news(told(false, 1))).map(AlertNews::position).contains(12L);
    }

    @Test
    void whatIsReadAgainAfterAFailureChangesNothing() {
        state.publish("a", 3, RAISED, false);
        state.publish("a", 7, RAISED, true);
        state.publish("a", 3, RAISED, false);
        state.publish("a", 7, RAISED, true);

        assertThat(state.newsFrom(0)).extracting(AlertNews::returns).containsExactly(0, 0);
    }

    private static Told told(boolean isWithdrawn, int returns) {
        return new Told("a", RAISED.alertId(), RAISED.registerDate(), isWithdrawn, returns);
    }
}
