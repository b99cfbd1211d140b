package no.bofast.subscription.log;

import static no.bofast.subscription.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import no.bofast.cluster.TopicSetup;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.serde.AlertRecords;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.subscription.Actor;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.AuditEntry.Action;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Examples;
import no.bofast.subscription.MessageId;
import no.bofast.subscription.PublishedNews;
import no.bofast.subscription.Retention;
import no.bofast.subscription.Status;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.testkit.Receiver;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions and deliveries over a real broker: restarts, several instances, and a process killed in the middle. */
class SubscriptionLogIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private static Path directory;

    private static EmbeddedBrokerUnderTest broker;
    private Topics topics;

    @BeforeAll
    static void start() {
        broker = EmbeddedBrokerUnderTest.start(directory.resolve("broker"));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void createTopics(TestInfo test) {
        topics = new Topics(test.getTestMethod().orElseThrow().getName().substring(0, 12) + ".");
        new TopicSetup(client(), topics).createMissing(2);
    }

    @Test
    void whatOneInstanceKeepsEveryOtherServesAndARestartLosesNothing() {
        Subscription subscription = Examples.webhook(1, "https://example.org/hook");
        Subscription paused = subscription.inactive(Status.PAUSED, "Paused.", NOW);
        Delivery message = dead(subscription.id());
        try (SubscriptionLog one = log();
                SubscriptionLog other = log()) {
            one.keep(subscription, entry(subscription, Action.CREATE));
            one.keep(List.of(message));
            one.keep(paused, entry(subscription, Action.PAUSE));
            assertThat(one.find(subscription.id())).contains(paused);
            await().until(() -> other.audit().size() == 2 && !other.dead().isEmpty());
            assertThat(other.find(subscription.id())).contains(paused);
        }

        try (SubscriptionLog again = log()) {
            assertThat(again.all()).containsExactly(paused);
            assertThat(again.dead()).containsExactly(message);
            assertThat(again.audit()).extracting(AuditEntry::action).containsExactly(Action.CREATE, Action.PAUSE);
            again.remove(subscription.id(), entry(subscription, Action.DELETE));
            assertThat(again.all()).isEmpty();
        }

        try (SubscriptionLog afterwards = log()) {
            assertThat(afterwards.all()).isEmpty();
            assertThat(afterwards.messages(subscription.id())).isEmpty();
        }
    }

    @Test
    void aProcessKilledInTheMiddleOfABurstDeliversAllAndRepeatsOnlyWithTheSameId() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            List<Subscription> subscriptions = IntStream.range(0, 4)
                    .mapToObj(number -> Examples.webhook(number, receiver.url()))
                    .toList();
            try (SubscriptionLog log = log()) {
                subscriptions.forEach(each -> log.keep(each, entry(each, Action.CREATE)));
            }
            List<AlertNews> burst =
                    IntStream.range(0, 200).mapToObj(SubscriptionLogIT::raised).toList();

            CountDownLatch killed = new CountDownLatch(1);
            receiver.answer(exchange -> answerAfter(killed, receiver.received().size() >= 100, exchange));
            try (BofastProcess first = process("first")) {
                first.awaitLine("Delivering 4");
                publish(burst);
                await().atMost(PATIENCE).until(() -> receiver.received().size() >= 100);
                assertThat(first.kill()).isTrue();
            }
            int before = receiver.received().size();
            killed.countDown();
            try (DelivererProcess second =
                    new DelivererProcess(broker.bootstrapServers(), broker.schemaRegistryUrl(), topics.prefix())) {
                await().atMost(PATIENCE).until(() -> isAllDelivered(second.log(), subscriptions, burst.size()));
            }

            assertThat(before).as("killed in the middle").isLessThan(800);
            assertThat(Set.copyOf(receiver.ids())).isEqualTo(expected(subscriptions, burst));
            int repeats = receiver.ids().size() - 800;
            assertThat(repeats)
                    .as("repeats: at most the one under way for each subscriber")
                    .isBetween(0, subscriptions.size());
            subscriptions.forEach(
                    each -> assertThat(firstComings(receiver, each, burst)).isEqualTo(ids(each, burst)));
        }
    }

    @Test
    void twoInstancesShareTheSubscribersAndEachIsToldOnce() {
        try (Receiver receiver = Receiver.start();
                DelivererProcess one = deliverer();
                DelivererProcess other = deliverer()) {
            List<Subscription> subscriptions = IntStream.range(0, 8)
                    .mapToObj(number -> Examples.webhook(number, receiver.url()))
                    .toList();
            await().atMost(PATIENCE)
                    .until(() -> owned(one, subscriptions) + owned(other, subscriptions) == 8
                            && owned(one, subscriptions) > 0
                            && owned(other, subscriptions) > 0);
            subscriptions.forEach(each -> one.log().keep(each, entry(each, Action.CREATE)));
            await().until(() -> other.log().all().size() == 8);

            publish(List.of(raised(1), raised(2)));

            await().atMost(PATIENCE).until(() -> receiver.received().size() >= 16);
            await().until(() -> isAllDelivered(other.log(), subscriptions, 2));
            assertThat(receiver.ids()).hasSize(16).doesNotHaveDuplicates();
        }
    }

    @Test
    void revisionsAreNotToldAndWhatComesBackIsAlsoAfterARestart() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            publish(List.of(raised(1), raised(2)));
            Subscription subscription;
            try (DelivererProcess first = deliverer()) {
                Subscription made = Examples.webhook(1, receiver.url());
                subscription = made.active(first.log().alertsEnd(), NOW);
                first.log().keep(subscription, entry(made, Action.CREATE));
                publish(List.of(raised(1), Examples.withdrawn(raised(2), 3), raised(3), raised(2)));
                await().atMost(PATIENCE).until(() -> isAllDelivered(first.log(), List.of(subscription), 2));
            }

            publish(List.of(Examples.withdrawn(raised(3), 4), raised(3), raised(1)));
            try (DelivererProcess second = deliverer()) {
                await().atMost(PATIENCE).until(() -> isAllDelivered(second.log(), List.of(subscription), 4));
            }

            assertThat(receiver.received())
                    .extracting(SubscriptionLogIT::typeAndPlace)
                    .containsExactly("raised 5003", "raised 5002", "withdrawn 5003", "raised 5003");
            assertThat(receiver.ids()).doesNotHaveDuplicates();
        }
    }

    private static String typeAndPlace(Receiver.Received received) {
        return received.body()
                .replaceAll("(?s).*\"type\":\"no.bofast.alert.(\\w+)\".*\"municipality\":\"(\\d+)\".*", "$1 $2");
    }

    private static long owned(DelivererProcess deliverer, List<Subscription> subscriptions) {
        return subscriptions.stream()
                .filter(each -> deliverer.log().isOwn(each.id()))
                .count();
    }

    private static boolean isAllDelivered(SubscriptionLog log, List<Subscription> subscriptions, int each) {
        return subscriptions.stream()
                .allMatch(subscription -> log.messages(subscription.id()).stream()
                                .filter(message -> message.state() == State.DELIVERED)
                                .count()
                        == each);
    }

    /** The ids of a subscriber's messages in the order in which each came first. */
    private static List<String> firstComings(Receiver receiver, Subscription subscription, List<AlertNews> burst) {
        Set<String> own = new TreeSet<>(ids(subscription, burst));
        return receiver.ids().stream().filter(own::contains).distinct().toList();
    }

    private static Set<String> expected(List<Subscription> subscriptions, List<AlertNews> burst) {
        Set<String> all = new TreeSet<>();
        subscriptions.forEach(each -> all.addAll(ids(each, burst)));
        return Set.copyOf(all);
    }

    private static List<String> ids(Subscription subscription, List<AlertNews> burst) {
        return burst.stream()
                .map(news -> MessageId.of(subscription.id(), news.told()).value())
                .toList();
    }

    /** Keeps a sender waiting until it has been killed, so that it isn't done before. */
    private static void answerAfter(CountDownLatch killed, boolean isToWait, HttpExchange exchange) throws IOException {
        try {
            if (isToWait) {
                killed.await();
            }
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BofastProcess process(String name) {
        return BofastProcess.startMain(
                directory.resolve(name + ".log"),
                DelivererProcess.class.getName(),
                broker.bootstrapServers(),
                broker.schemaRegistryUrl(),
                topics.prefix());
    }

    private DelivererProcess deliverer() {
        return new DelivererProcess(broker.bootstrapServers(), broker.schemaRegistryUrl(), topics.prefix());
    }

    private SubscriptionLog log() {
        return SubscriptionLog.start(
                client(),
                topics,
                avro(),
                new PublishedNews(Clock.systemUTC(), Retention.DEFAULT.time()),
                message -> {},
                () -> {});
    }

    private void publish(List<AlertNews> burst) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (AlertNews news : burst) {
                AlertChangeRecord standing = AlertRecords.record(news.change());
                AlertChangeRecord record = news.isWithdrawn() ? AlertRecords.withdrawn(standing) : standing;
                byte[] value = avro().serde().serializer().serialize(topics.alerts(), record);
                producer.send(
                        new ProducerRecord<>(topics.alerts(), news.key().getBytes(StandardCharsets.UTF_8), value));
            }
        }
    }

    private static AlertNews raised(int position) {
        return Examples.news(position, String.valueOf(5000 + position), Rule.SURGE, ChangeKind.RAISED, Severity.WATCH);
    }

    private static Delivery dead(SubscriptionId id) {
        return Delivery.test(MessageId.ofTest(id, new byte[16]), id, 1, NOW).dead("HTTP 500");
    }

    private static AuditEntry entry(Subscription subscription, Action action) {
        return new AuditEntry(NOW, subscription.id(), action, new Actor("operator", "token:ops"));
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static AvroSerdes avro() {
        return new AvroSerdes(Map.of("schema.registry.url", broker.schemaRegistryUrl()));
    }
}
