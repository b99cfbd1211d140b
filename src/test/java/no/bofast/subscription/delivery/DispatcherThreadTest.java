package no.bofast.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.bofast.disclosure.Audience;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Decider;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Examples;
import no.bofast.subscription.MemoryStore;
import no.bofast.subscription.Retention;
import no.bofast.subscription.Subscription;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.Test;

class DispatcherThreadTest {

    @Test
    void anErrorInATurnIsTheEndOfThatTurnOnly() {
        MemoryStore store = new MemoryStore(Clock.fixed(Examples.NOW, java.time.ZoneOffset.UTC));
        Subscription subscription = Examples.webhook(1, "http://127.0.0.1:9/");
        store.add(subscription);
        store.publish(Examples.news(1, ChangeKind.RAISED, Severity.WATCH));
        AtomicInteger turns = new AtomicInteger();

        try (Lanes lanes = new Lanes();
                DispatcherThread thread = new DispatcherThread(
                        wake -> new Dispatcher(parts(), store, lanes, clockThatFailsFirst(turns), wake))) {
            thread.start();

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(store.messages(subscription.id()))
                            .extracting(message -> message.state())
                            .containsExactly(State.DELIVERED));
        }
    }

    private static Clock clockThatFailsFirst(AtomicInteger turns) {
        return new Clock() {
            @Override
            public Instant instant() {
                if (turns.incrementAndGet() == 1) {
                    throw new StackOverflowError();
                }
                return Examples.NOW;
            }

            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }

    private static DispatcherParts parts() {
        return new DispatcherParts(
                new Decider(code -> "", owner -> Audience.NATION),
                new Letters(owner -> Audience.NATION, code -> "Alta"),
                Map.of(Channel.Type.WEBHOOK, (to, letter) -> Result.delivered("HTTP 204")),
                RetrySchedule.DEFAULT,
                () -> 0.5,
                Retention.DEFAULT,
                (channel, outcome) -> {});
    }
}
