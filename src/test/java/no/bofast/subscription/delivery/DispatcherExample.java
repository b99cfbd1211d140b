package no.bofast.subscription.delivery;

import static no.bofast.subscription.Examples.NOW;
import static no.bofast.subscription.Examples.news;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

/** What tests of the dispatcher begin with: real receivers on this machine, and a clock that the test drives. */
abstract class DispatcherExample {

    private static final URI HERE = URI.create("http://localhost");
    final DrivenClock clock = new DrivenClock(NOW);
    final MemoryStore store = new MemoryStore(clock);
    final Lanes lanes = new Lanes();
    final Map<Outcome, Integer> counted = new HashMap<>();
    final Secrets secrets = new Secrets(Examples.KEY);
    final List<Receiver> receivers = new ArrayList<>();
    Dispatcher dispatcher = dispatcher();

    @AfterEach
    void close() {
        lanes.close();
        receivers.forEach(Receiver::close);
    }

    Dispatcher dispatcher() {
        AddressPolicy anywhere = new AddressPolicy(true, Resolver.SYSTEM);
        return dispatcher(code -> "", new WebhookSender(anywhere, () -> HERE, secrets, clock));
    }

    Dispatcher dispatcher(Function<MunicipalityCode, String> countyOf, Sender webhooks) {
        return dispatcher(countyOf, Map.of(Channel.Type.WEBHOOK, webhooks));
    }

    Dispatcher dispatcher(Function<MunicipalityCode, String> countyOf, Map<Channel.Type, Sender> senders) {
        DispatcherParts parts = new DispatcherParts(
                new Decider(countyOf, owner -> Audience.NATION),
                new Letters(owner -> Audience.NATION, code -> "Alta"),
                senders,
                RetrySchedule.DEFAULT,
                () -> 0.5,
                Retention.DEFAULT,
                (channel, outcome) -> counted.merge(outcome, 1, Integer::sum));
        return new Dispatcher(parts, store, lanes, clock, () -> {});
    }

    /** Lets time pass in steps, and all attempts that are due in each be made. */
    void settleFor(Duration time) {
        Duration step = time.compareTo(Duration.ofHours(2)) > 0 ? Duration.ofMinutes(20) : Duration.ofSeconds(20);
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            settle();
            clock.advance(step);
        }
        settle();
    }

    void settle() {
        dispatcher.turn();
        await().pollInterval(Duration.ofMillis(1)).until(() -> {
            dispatcher.turn();
            return isQuiet();
        });
    }

    boolean isQuiet() {
        return store.all().stream()
                .filter(Subscription::isActive)
                .flatMap(subscription -> messages(subscription).stream())
                .filter(message -> message.state() == State.QUEUED)
                .min(Comparator.comparing(Delivery::position))
                .map(head -> head.due().isAfter(clock.instant()))
                .orElse(true);
    }

    /** One that has a message wait for its answer. */
    Receiver receiverThatAnswers(int status, CountDownLatch end) {
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

    Receiver receiver() {
        Receiver receiver = Receiver.start();
        receivers.add(receiver);
        return receiver;
    }

    Subscription subscribed(int number, Receiver receiver) {
        Subscription subscription = Examples.webhook(number, receiver.url());
        store.add(subscription);
        return subscription;
    }

    List<Delivery> messages(Subscription subscription) {
        return List.copyOf(store.messages(subscription.id()));
    }

    static List<String> ids(Subscription subscription, List<AlertNews> published) {
        return published.stream().map(news -> id(subscription, news).value()).toList();
    }

    static MessageId id(Subscription subscription, AlertNews news) {
        return MessageId.of(subscription.id(), news.told());
    }

    /** The end of such an alert. */
    static AlertNews resolved(int position, AlertNews raised) {
        String code = raised.change().municipality().toString();
        return news(position, code, Rule.SURGE, ChangeKind.RESOLVED, Severity.WATCH);
    }

    /** A new alert in a municipality of its own. */
    static AlertNews raised(int position) {
        return news(position, String.valueOf(5600 + position), Rule.SURGE, ChangeKind.RAISED, Severity.WATCH);
    }
}
