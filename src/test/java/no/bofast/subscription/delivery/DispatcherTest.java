package no.bofast.subscription.delivery;

import static no.bofast.subscription.Examples.NOW;
import static no.bofast.subscription.Examples.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Status;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.DeliveryMeters.Outcome;
import no.bofast.testkit.Receiver;
import org.junit.jupiter.api.Test;

/** Deliveries to receivers that answer, fail, are slow or gone. */
class DispatcherTest extends DispatcherExample {

    @Test
    void aReceiverThatFailsForAnHourGetsEverythingAfterwardsInOrder() {
        Receiver receiver = receiver();
        Subscription subscription = subscribed(1, receiver);
        receiver.answer(503);
        List<AlertNews> published =
                IntStream.range(1, 13).mapToObj(DispatcherTest::raised).toList();

        for (AlertNews news : published) {
            store.publish(news);
            settleFor(Duration.ofMinutes(5));
        }
        assertThat(messages(subscription)).extracting(Delivery::state).doesNotContain(State.DELIVERED);
        int failed = receiver.received().size();
        receiver.answer(204);
        settleFor(Duration.ofHours(2));

        assertThat(receiver.ids().subList(failed, receiver.ids().size())).isEqualTo(ids(subscription, published));
        assertThat(messages(subscription)).extracting(Delivery::state).containsOnly(State.DELIVERED);
        assertThat(failed).as("it was tried ever more seldom").isBetween(5, 15);
    }

    @Test
    void deadAndSlowReceiversHurtNobodyElse() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Receiver slow = receiver();
        slow.answer(exchange -> {
            try {
                end.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        IntStream.range(10, 70).forEach(number -> subscribed(number, slow));
        IntStream.range(70, 90).forEach(number -> store.add(Examples.webhook(number, "http://127.0.0.1:9/dead")));
        Receiver healthy = receiver();
        subscribed(1, healthy);

        store.publish(raised(1), raised(2), raised(3));
        dispatcher.turn();

        await("sooner than any slow one is given up")
                .atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    dispatcher.turn();
                    return healthy.received().size() == 3;
                });
        end.countDown();
    }

    @Test
    void whatWasKeptAndNotDeliveredIsSentAgainWithTheSameIdByWhoeverComesNext() {
        Receiver receiver = receiver();
        Subscription subscription = subscribed(1, receiver);
        store.publish(raised(1), raised(2), raised(3));
        dispatcher.turn();
        await().until(() -> receiver.received().size() == 1);

        dispatcher = dispatcher();
        settleFor(Duration.ZERO);

        assertThat(receiver.ids())
                .startsWith(receiver.ids().get(0), receiver.ids().get(0));
        assertThat(receiver.ids().subList(1, 4)).isEqualTo(ids(subscription, List.of(raised(1), raised(2), raised(3))));
    }

    @Test
    void aReceiverThatIsGoneIsLeftAloneAndItsMessagesAreDeadLetters() {
        Receiver receiver = receiver();
        Subscription subscription = subscribed(1, receiver);
        receiver.answer(410);

        store.publish(raised(1), raised(2));
        settleFor(Duration.ofHours(1));

        assertThat(receiver.received()).hasSize(1);
        assertThat(store.find(subscription.id()).orElseThrow().status()).isEqualTo(Status.STOPPED);
        assertThat(store.dead()).hasSize(2);
        assertThat(store.audit()).extracting(entry -> entry.action().name()).containsExactly("STOP");
    }

    @Test
    void retryAfterIsHonoured() {
        Receiver receiver = receiver();
        subscribed(1, receiver);
        receiver.answer(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1800");
            exchange.sendResponseHeaders(429, -1);
        });

        store.publish(raised(1));
        settleFor(Duration.ofMinutes(29));
        assertThat(receiver.received()).hasSize(1);
        settleFor(Duration.ofMinutes(2));

        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void whatFailsForThreeDaysIsADeadLetterAndTheNextIsTried() {
        Receiver receiver = receiver();
        Subscription subscription = subscribed(1, receiver);
        receiver.answer(500);
        store.publish(raised(1));
        settleFor(Duration.ofHours(71));
        store.publish(raised(2));

        settleFor(Duration.ofHours(6));
        receiver.answer(204);
        settleFor(Duration.ofHours(6));

        assertThat(store.dead()).extracting(Delivery::id).containsExactly(id(subscription, raised(1)));
        assertThat(store.dead()).extracting(Delivery::lastResult).containsExactly("HTTP 500");
        assertThat(receiver.ids()).last().isEqualTo(id(subscription, raised(2)).value());
        assertThat(counted).containsEntry(Outcome.DEAD, 1).containsEntry(Outcome.DELIVERED, 1);
        assertThat(counted.get(Outcome.RETRIED)).isBetween(20, 60);
    }

    @Test
    void anUnprovenSubscriptionVanishesAfterTwoDays() {
        Subscription pending = Examples.webhook(1, "http://127.0.0.1:9/").inactive(Status.PENDING, "", NOW);
        store.add(pending);

        clock.advance(Duration.ofHours(47));
        dispatcher.turn();
        assertThat(store.all()).hasSize(1);
        clock.advance(Duration.ofHours(2));
        dispatcher.turn();

        assertThat(store.all()).isEmpty();
    }

    @Test
    void aPausedSubscriptionIsSentNothing() {
        Receiver receiver = receiver();
        Subscription subscription = subscribed(1, receiver);
        store.add(subscription.inactive(Status.PAUSED, "", NOW));

        store.publish(raised(1));
        settleFor(Duration.ofMinutes(1));

        assertThat(receiver.received()).isEmpty();
        assertThat(messages(subscription)).isEmpty();
    }
}
