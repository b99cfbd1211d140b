package no.bofast.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bofast.access.Admission;
import no.bofast.access.Authenticator;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.config.Secret;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.Installation;
import no.bofast.instance.Instance;
import no.bofast.instance.LocalPlatform;
import no.bofast.instance.Work;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.subscription.MessageId;
import no.bofast.subscription.Retention;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.Told;
import no.bofast.subscription.delivery.RetrySchedule;
import no.bofast.subscription.delivery.mail.MailSettings;
import no.bofast.subscription.outlet.SubscriptionSettings;
import no.bofast.testkit.Receiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole instance: the alerts of a replayed surge reach who subscribed by webhook, by mail and by feed, each once and within a
 * second.
 *
 * <p>The second is counted from when the broker appends the alert to its topic, in a transaction that isn't committed yet, to when
 * the receiver has the message: of a webhook the request, of a mail the mail in its box, of a feed an answer that it is in.
 */
class SubscribersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 31);
    private static final Pattern CONFIRM = Pattern.compile("http://localhost:(\\d+)(/\\S+/confirm\\?token=\\S+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Caller NATIONAL = new Caller("token:imdi", Role.NATIONAL, Set.of());

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final ScheduledExecutorService fetching = Executors.newSingleThreadScheduledExecutor();
    /** When each message was first in what a feed's reader fetched. */
    private final Map<String, Instant> fetched = new ConcurrentHashMap<>();

    private int port;

    @Test
    void theAlertsOfAReplayedSurgeReachEachSubscriberOnceWithinASecond(@TempDir Path directory) throws Exception {
        greenMail.start();
        try (LocalPlatform platform = LocalPlatform.start(directory);
                Receiver receiver = Receiver.start();
                Instance instance = start(platform.installation(), directory);
                TopicWriter writer = platform.installation().writer()) {
            port = instance.port();
            Simulation simulation = new Simulation(options());
            live(simulation, LAST.minusDays(122), writer);
            count(instance, writer);
            SubscriptionId hook = subscribe("\"channel\":{\"type\":\"webhook\",\"url\":\"" + receiver.url() + "\"}");
            SubscriptionId mail = subscribe("\"channel\":{\"type\":\"email\",\"address\":\"someone@example.org\"}");
            confirm();
            SubscriptionId feed = subscribe("\"channel\":{\"type\":\"feed\"}");
            fetching.scheduleWithFixedDelay(() -> fetch(feed), 0, 100, TimeUnit.MILLISECONDS);
            AppendedAlerts before = AppendedAlerts.of(platform.installation());

            live(simulation, LAST, writer);
            count(instance, writer);

            Map<Told, Instant> surge =
                    AppendedAlerts.of(platform.installation()).toldSince(before);
            assertThat(surge).isNotEmpty();
            assertReached("the webhook", ids(hook, surge), () -> hooked(receiver));
            assertReached("the mailbox", ids(mail, surge), this::mailed);
            assertReached("the feed", ids(feed, surge), () -> fetched);
            assertThat(receiver.ids()).doesNotHaveDuplicates();
            assertThat(alertMails()).doesNotHaveDuplicates();
        } finally {
            fetching.shutdownNow();
            greenMail.stop();
        }
    }

    /** Every message came, none besides, and none later than a second after its alert. */
    private static void assertReached(
            String what, Map<String, Instant> appended, Supplier<Map<String, Instant>> received) {
        await().atMost(PATIENCE).until(() -> received.get().keySet().containsAll(appended.keySet()));
        Map<String, Instant> came = received.get();
        assertThat(came.keySet()).as(what).isEqualTo(appended.keySet());
        assertThat(appended.keySet())
                .extracting(id -> Duration.between(appended.get(id), came.get(id)))
                .as("from the alert's append to " + what)
                .allMatch(delay -> delay.compareTo(A_SECOND) < 0);
    }

    private static Map<String, Instant> ids(SubscriptionId subscription, Map<Told, Instant> surge) {
        return surge.entrySet().stream()
                .collect(toMap(told -> MessageId.of(subscription, told.getKey()).value(), Map.Entry::getValue));
    }

    private static Map<String, Instant> hooked(Receiver receiver) {
        return receiver.received().stream()
                .collect(toMap(Receiver.Received::id, Receiver.Received::at, (first, repeat) -> first));
    }

    private Map<String, Instant> mailed() {
        return alertMails().stream()
                .collect(
                        toMap(SubscribersIT::id, mail -> mail.getReceivedDate().toInstant(), (first, repeat) -> first));
    }

    private List<StoredMessage> alertMails() {
        return greenMail.getManagers().getImapHostManager().getAllMessages().stream()
                .filter(mail -> id(mail).startsWith("msg_"))
                .toList();
    }

    private static String id(StoredMessage mail) {
        try {
            return mail.getMimeMessage().getMessageID().replaceAll("<(.*)@.*", "$1");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void fetch(SubscriptionId feed) {
        try {
            String path = "/api/v1/subscriptions/" + feed + "/deliveries?limit=100";
            JsonNode answer = new ObjectMapper().readTree(send("GET", path, "").body());
            Instant now = Instant.now();
            answer.at("/deliveries")
                    .forEach(each -> fetched.putIfAbsent(each.at("/messageId").asText(), now));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Instance start(Installation installation, Path directory) throws Exception {
        installation.createTopics(1);
        AppendedAlerts.stamped(installation);
        MailSettings mail = new MailSettings(
                "127.0.0.1",
                greenMail.getSmtp().getPort(),
                "bofast@example.org",
                Optional.empty(),
                Optional.empty(),
                false);
        SubscriptionSettings subscriptions = new SubscriptionSettings(
                Optional.empty(),
                Optional.of(new Secret("a key for this test that is long enough")),
                true,
                Optional.of(mail),
                RetrySchedule.DEFAULT,
                Retention.DEFAULT);
        Work work = new Work(directory.resolve("state"), 1);
        return Instance.start(installation, work, HttpSettings.local(0).with(new Known()), subscriptions, 1, List.of());
    }

    /** Whoever shows a token is the national authority, and stays it. */
    private static final class Known implements Authenticator {
        @Override
        public Admission admit(Optional<String> header) {
            return Admission.of(header.isPresent() ? NATIONAL : Caller.ANONYMOUS);
        }

        @Override
        public Audience standing(String identity, Audience given, Instant shownAt) {
            return given;
        }
    }

    private static SimulationOptions options() {
        return SimulationOptions.DEFAULT
                .withPersons(24_000)
                .withPeriod(LocalDate.of(2016, 1, 1), LAST)
                .withScenarios(Set.of(Scenario.SURGE));
    }

    private static void live(Simulation simulation, LocalDate until, TopicWriter writer) {
        Simulation.Day day = simulation.nextDay();
        while (!day.date().equals(until)) {
            write(day, writer);
            day = simulation.nextDay();
        }
        write(day, writer);
    }

    private static void write(Simulation.Day day, TopicWriter writer) {
        day.submissions().forEach(writer::write);
        writer.write(day.heartbeat());
    }

    private static void count(Instance instance, TopicWriter writer) {
        long all = writer.complete().stream().mapToLong(Long::longValue).sum();
        await().atMost(PATIENCE).until(() -> {
            assertThat(instance.failure()).isEmpty();
            return instance.view().progress().positions().values().stream()
                            .mapToLong(Long::longValue)
                            .sum()
                    >= all;
        });
    }

    private SubscriptionId subscribe(String channel) throws Exception {
        HttpResponse<String> answer =
                send("POST", "/api/v1/subscriptions", "{" + channel + ",\"groupHours\":0,\"language\":\"en\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new SubscriptionId(
                new ObjectMapper().readTree(answer.body()).at("/id").asText());
    }

    /** Follows the link in the only mail so far. */
    private void confirm() throws Exception {
        await().until(() -> greenMail.getReceivedMessages().length == 1);
        Matcher link = CONFIRM.matcher(text(greenMail.getReceivedMessages()[0]));
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(String.valueOf(port));
        assertThat(send("POST", link.group(2), "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer imdi")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
