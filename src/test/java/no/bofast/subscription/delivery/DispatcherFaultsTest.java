package no.bofast.subscription.delivery;

import static no.bofast.subscription.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import no.bofast.domain.MunicipalityCode;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Subscription;
import no.bofast.testkit.Receiver;
import org.junit.jupiter.api.Test;

/** What goes wrong on our side of deliveries: restarts, errors, a store that fails; and what is forgotten. */
class DispatcherFaultsTest extends DispatcherExample {

    @Test
    void anAttemptUnderWayIsTheOnlyOneAlsoWhenTheDispatcherBeginsAgain() {
        CountDownLatch answer = new CountDownLatch(1);
        Receiver receiver = receiverThatAnswers(204, answer);
        Subscription subscription = subscribed(1, receiver);
        store.publish(raised(1), raised(2));
        dispatcher.turn();
        await().until(() -> receiver.received().size() == 1);

        dispatcher.startAgain();
        dispatcher.turn();
        dispatcher.turn();
        answer.countDown();
        settle();

        assertThat(receiver.ids()).isEqualTo(ids(subscription, List.of(raised(1), raised(2))));
    }

    @Test
    void anAttemptUnderWayIsTheOnlyOneAlsoWhenItsSubscriptionIsLostAndRegained() {
        CountDownLatch answer = new CountDownLatch(1);
        Receiver receiver = receiverThatAnswers(204, answer);
        Subscription subscription = subscribed(1, receiver);
        store.publish(raised(1), raised(2));
        dispatcher.turn();
        await().until(() -> receiver.received().size() == 1);

        store.lose(subscription.id());
        dispatcher.turn();
        store.regain(subscription.id());
        dispatcher.turn();
        answer.countDown();
        settle();

        assertThat(receiver.ids()).isEqualTo(ids(subscription, List.of(raised(1), raised(2))));
        assertThat(messages(subscription)).extracting(Delivery::state).containsOnly(State.DELIVERED);
    }

    @Test
    void aLateFailureTakesNoDeliveredMessageBack() {
        CountDownLatch answer = new CountDownLatch(1);
        Receiver receiver = receiverThatAnswers(503, answer);
        Subscription subscription = subscribed(1, receiver);
        store.publish(raised(1));
        dispatcher.turn();
        await().until(() -> receiver.received().size() == 1);

        Delivery elsewhere = messages(subscription).get(0).tried(State.DELIVERED, NOW, NOW, "HTTP 204");
        store.keep(List.of(elsewhere));
        dispatcher.arrived(elsewhere);
        answer.countDown();
        await().untilAsserted(() -> {
            dispatcher.turn();
            assertThat(counted).isNotEmpty();
        });

        assertThat(messages(subscription)).containsExactly(elsewhere);
        settleFor(Duration.ofHours(1));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void whatWasDeliveredWhileItCouldNotBeKeptIsNotSentAgain() {
        Receiver receiver = receiver();
        Subscription subscription = subscribed(1, receiver);
        store.publish(raised(1), raised(2));
        dispatcher.turn();
        await().until(() -> receiver.received().size() == 1);

        store.failToKeep(Optional.of(new IllegalStateException("Kafka is away")));
        await().untilAsserted(() -> assertThatThrownBy(dispatcher::turn)
                .as("it has an outcome to keep")
                .isNotNull());
        dispatcher.startAgain();
        store.failToKeep(Optional.empty());
        settle();

        assertThat(receiver.ids()).isEqualTo(ids(subscription, List.of(raised(1), raised(2))));
    }

    @Test
    void anErrorOfASenderIsAFailedAttemptAndNoSilence() {
        AtomicInteger attempts = new AtomicInteger();
        dispatcher = dispatcher(code -> "", (to, letter) -> {
            if (attempts.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return Result.delivered("HTTP 204");
        });
        Subscription subscription = Examples.webhook(1, "http://127.0.0.1:9/");
        store.add(subscription);

        store.publish(raised(1), raised(2));
        settleFor(Duration.ofMinutes(1));

        assertThat(messages(subscription))
                .extracting(Delivery::state)
                .containsExactly(State.DELIVERED, State.DELIVERED);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void anErrorInDecidingForOneHindersNobodyElseAndIsTriedAgain() {
        AtomicInteger errors = new AtomicInteger();
        dispatcher = dispatcher(
                code -> {
                    if (code.equals(MunicipalityCode.of("5601")) && errors.incrementAndGet() == 1) {
                        throw new StackOverflowError();
                    }
                    return "";
                },
                (to, letter) -> Result.delivered("HTTP 204"));
        Subscription unlucky = Examples.webhook(1, "http://127.0.0.1:9/");
        Subscription other = Examples.webhook(2, "http://127.0.0.1:9/").active(2, NOW);
        store.add(unlucky);
        store.add(other);

        store.publish(raised(1), raised(2));
        settle();
        assertThat(messages(other)).extracting(Delivery::state).containsExactly(State.DELIVERED);
        assertThat(messages(unlucky)).isEmpty();
        settleFor(Duration.ofMinutes(2));

        assertThat(messages(unlucky)).extracting(Delivery::state).containsExactly(State.DELIVERED, State.DELIVERED);
    }

    @Test
    void oldMessagesAreForgottenAndToldToNobodyAgain() {
        Receiver receiver = receiver();
        Subscription subscription = subscribed(1, receiver);
        Subscription former = Examples.webhook(2, receiver.url());
        store.keep(List.of(Examples.message(former.id(), raised(1)).dead("receiver gone")));
        store.keep(List.of(Examples.message(former.id(), raised(2)).dead("receiver gone")));
        store.publish(raised(1), raised(2), resolved(3, raised(1)));
        settle();
        store.publish(raised(4));
        clock.advance(Duration.ofDays(30));
        settle();
        assertThat(messages(subscription)).hasSize(4);

        clock.advance(Duration.ofDays(2));
        settle();
        dispatcher = dispatcher();
        settle();

        assertThat(messages(subscription))
                .as("those of alerts that go on are kept")
                .extracting(Delivery::id)
                .containsExactlyInAnyOrder(id(subscription, raised(2)), id(subscription, raised(4)));
        assertThat(messages(former)).hasSize(1);
        assertThat(receiver.received()).as("and nothing is told again").hasSize(4);

        store.publish(resolved(5, raised(2)));
        settle();
        assertThat(receiver.ids())
                .last()
                .isEqualTo(id(subscription, resolved(5, raised(2))).value());
    }
}
