package no.bofast.subscription.log;

import static no.bofast.subscription.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import no.bofast.subscription.Actor;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.AuditEntry.Action;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Examples;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.Test;

/** What is known of subscriptions and messages, as they are read. */
class KnownStateTest {

    private final KnownState state = new KnownState();

    @Test
    void whatWasDeliveredStaysSoWhateverIsReadLater() {
        Delivery queued = Examples.message(Examples.id(1), Examples.news(1, ChangeKind.RAISED, Severity.WATCH));
        Delivery delivered = queued.tried(State.DELIVERED, NOW, NOW, "HTTP 204");
        Delivery failedElsewhere =
                queued.tried(State.QUEUED, NOW, NOW, "HTTP 503").tried(State.QUEUED, NOW, NOW, "HTTP 503");

        state.put(delivered);
        state.put(failedElsewhere);

        assertThat(state.messages(Examples.id(1))).containsExactly(delivered);
    }

    @Test
    void ofTheAuditTrailTheLastEntriesAreKnown() {
        IntStream.range(0, KnownState.AUDIT_ENTRIES + 5)
                .mapToObj(second -> new AuditEntry(NOW.plusSeconds(second), Examples.id(1), Action.TEST, Actor.BOFAST))
                .forEach(state::put);

        assertThat(state.audit()).hasSize(KnownState.AUDIT_ENTRIES);
        assertThat(state.audit().get(0).at()).isEqualTo(NOW.plusSeconds(5));
    }
}
