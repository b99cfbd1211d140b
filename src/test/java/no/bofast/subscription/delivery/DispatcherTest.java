package no.bofast.subscription.delivery;

import static no.bofast.subscription.Examples.NOW;
import static no.bofast.subscription.Examples.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Decider;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Examples;
import no.bofast.subscription.MemoryStore;
import no.bofast.subscription.MessageId;
import no.bofast.subscription.Retention;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Status;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.DeliveryMeters.Outcome;
import no.bofast.subscription.delivery.webhook.AddressPolicy;
import no.bofast.subscription.delivery.webhook.Resolver;
import no.bofast.subscription.delivery.webhook.WebhookSender;
import no.bofast.testkit.DrivenClock;
import no.bofast.testkit.Receiver;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deliveries to real receivers on this machine, by a clock that the test drives. */
class DispatcherTest {

    private static final URI HERE = URI.create("http://localhost");
    private final DrivenClock clock = new DrivenClock(NOW);
    private final MemoryStore store = new MemoryStore(clock);
    private final Lanes lanes = new Lanes();
    private final Map<Outcome, Integer> counted = new HashMap<>();
    private final Secrets secrets = new Secrets(Examples.KEY);
    private final List<Receiver> receivers = new ArrayList<>();
    private Dispatcher dispatcher = dispatcher();

    @AfterEach
    void close() {
        lanes.close();
        receivers.forEach(Receiver::close);
    }

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

    private Dispatcher dispatcher() {
        AddressPolicy anywhere = new AddressPolicy(true, Resolver.SYSTEM);
        return dispatcher(code -> "", new WebhookSender(anywhere, () -> HERE, secrets, clock));
    }

    private Dispatcher dispatcher(Function<MunicipalityCode, String> countyOf, Sender webhooks) {
        DispatcherParts parts = new DispatcherParts(
                new Decider(countyOf, owner -> Audience.NATION),
                new Letters(owner -> Audience.NATION, code -> "Alta"),
                Map.of(Channel.Type.WEBHOOK, webhooks),
                RetrySchedule.DEFAULT,
                () -> 0.5,
                Retention.DEFAULT,
                (channel, outcome) -> counted.merge(outcome, 1, Integer::sum));
        return new Dispatcher(parts, store, lanes, clock, () -> {});
    }

    /** Lets time pass in steps, and all attempts that are due in each be made. */
    private void settleFor(Duration time) {
        Duration step = time.compareTo(Duration.ofHours(2)) > 0 ? Duration.ofMinutes(20) : Duration.ofSeconds(20);
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            settle();
            clock.advance(step);
        }
        settle();
    }

    private void settle() {
        dispatcher.turn();
        await().pollInterval(Duration.ofMillis(1)).until(() -> {
            dispatcher.turn();
            return isQuiet();
        });
    }

    private boolean isQuiet() {
        return store.all().stream()
                .filter(Subscription::isActive)
                .flatMap(subscription -> messages(subscription).stream())
                .filter(message -> message.state() == State.QUEUED)
                .min(Comparator.comparing(Delivery::position))
                .map(head -> head.due().isAfter(clock.instant()))
                .orElse(true);
    }

    /** One that has a message wait for its answer. */
    private Receiver receiverThatAnswers(int status, CountDownLatch end) {
        Receiver receiver = receiver();
        receiver.answer(exchange -> {
            try {
                end.await(1, TimeUnit.MINUTES);
                exchange.sendResponseHeaders(status, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return receiver;
    }

    private Receiver receiver() {
        Receiver receiver = Receiver.start();
        receivers.add(receiver);
        return receiver;
    }

    private Subscription subscribed(int number, Receiver receiver) {
        Subscription subscription = Examples.webhook(number, receiver.url());
        store.add(subscription);
        return subscription;
    }

    private List<Delivery> messages(Subscription subscription) {
        return List.copyOf(store.messages(subscription.id()));
    }

    private static List<String> ids(Subscription subscription, List<AlertNews> published) {
        return published.stream().map(news -> id(subscription, news).value()).toList();
    }

    private static MessageId id(Subscription subscription, AlertNews news) {
        return MessageId.of(subscription.id(), news.told());
    }

    /** The end of such an alert. */
    private static AlertNews resolved(int position, AlertNews raised) {
        String code = raised.change().municipality().toString();
        return news(position, code, Rule.SURGE, ChangeKind.RESOLVED, Severity.WATCH);
    }

    /** A new alert in a municipality of its own. */
    private static AlertNews raised(int position) {
        return news(position, String.valueOf(5600 + position), Rule.SURGE, ChangeKind.RAISED, Severity.WATCH);
    }
}
