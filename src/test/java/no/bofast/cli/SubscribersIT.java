package no.bofast.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.bofast.access.Admission;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.config.Secret;
import no.bofast.domain.Cell;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.http.HttpSettings;
import no.bofast.ingest.TopicWriter;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.subscription.delivery.RetrySchedule;
import no.bofast.subscription.delivery.mail.MailSettings;
import no.bofast.subscription.outlet.SubscriptionSettings;
import no.bofast.testkit.Receiver;
import no.bofast.topology.FeedListener;
import no.bofast.topology.MetricsFeed;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole instance: the alerts of a replayed surge reach who subscribed by webhook, by mail and by feed. */
class SubscribersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 31);
    private static final Pattern CONFIRM =
            Pattern.compile("https://bofast\\.example\\.org(/\\S+/confirm\\?token=\\S+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Caller NATIONAL = new Caller("token:imdi", Role.NATIONAL, Set.of());

    /** By key, in order, when the change was seen on the topic of alerts. */
    private final Map<String, Instant> published = Collections.synchronizedMap(new LinkedHashMap<>());

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private int port;

    @Test
    void theAlertsOfAReplayedSurgeReachEachSubscriberOnceWithinASecond(@TempDir Path directory) throws Exception {
        greenMail.start();
        try (LocalPlatform platform = LocalPlatform.start(directory);
                Receiver receiver = Receiver.start();
                Instance instance = start(platform.installation(), directory);
                MetricsFeed watching = platform.installation().startFeed(new Watching());
                TopicWriter writer = platform.installation().writer()) {
            port = instance.port();
            Simulation simulation = new Simulation(options());
            live(simulation, LAST.minusDays(122), writer);
            count(instance, writer);
            watching.caughtUp().get();
            Set<String> before = Set.copyOf(published.keySet());

            subscribe("\"channel\":{\"type\":\"webhook\",\"url\":\"" + receiver.url() + "\"}");
            subscribe("\"channel\":{\"type\":\"email\",\"address\":\"someone@example.org\"}");
            confirm();
            JsonNode feed = subscribe("\"channel\":{\"type\":\"feed\"}");
            live(simulation, LAST, writer);
            count(instance, writer);
            watching.caughtUp().get();

            Set<String> surge = toldOf(List.copyOf(published.keySet()), before);
            assertThat(surge).isNotEmpty();
            await().atMost(PATIENCE)
                    .until(() -> toldByWebhook(receiver).keySet().containsAll(surge));
            assertThat(toldByWebhook(receiver).keySet()).isEqualTo(surge);
            assertThat(receiver.ids()).doesNotHaveDuplicates();
            assertThat(delays(receiver))
                    .as("from where it is published to the receiver, sorted")
                    .allMatch(delay -> delay.compareTo(Duration.ofSeconds(3)) < 0)
                    .element(surge.size() / 2, as(InstanceOfAssertFactories.DURATION))
                    .isLessThan(Duration.ofSeconds(1));
            await().atMost(PATIENCE).until(() -> alertMails().size() == surge.size());
            assertThat(alertMails()).doesNotHaveDuplicates();
            assertThat(fetched(feed)).hasSize(surge.size()).doesNotHaveDuplicates();
        } finally {
            greenMail.stop();
        }
    }

    private List<Duration> delays(Receiver receiver) {
        return toldByWebhook(receiver).entrySet().stream()
                .map(told -> Duration.between(published.get(told.getKey()), told.getValue()))
                .sorted()
                .toList();
    }

    private Instance start(Installation installation, Path directory) {
        HttpSettings http = HttpSettings.local(0).with(SubscribersIT::admit);
        int smtp = greenMail.getSmtp().getPort();
        MailSettings mail =
                new MailSettings("127.0.0.1", smtp, "bofast@example.org", Optional.empty(), Optional.empty(), false);
        SubscriptionSettings subscriptions = new SubscriptionSettings(
                URI.create("https://bofast.example.org"),
                Optional.of(new Secret("a key for this test that is long enough")),
                true,
                Optional.of(mail),
                RetrySchedule.DEFAULT);
        Installation.Work work = new Installation.Work(directory.resolve("state"), 1, Duration.ofMillis(100));
        return Instance.start(installation, work, http, subscriptions, 1);
    }

    private static Admission admit(Optional<String> header) {
        return Admission.of(header.isPresent() ? NATIONAL : Caller.ANONYMOUS);
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

    private JsonNode subscribe(String channel) throws Exception {
        HttpResponse<String> answer =
                send("POST", "/api/v1/subscriptions", "{" + channel + ",\"groupHours\":0,\"language\":\"en\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body());
    }

    /** Follows the link in the only mail so far. */
    private void confirm() throws Exception {
        await().until(() -> greenMail.getReceivedMessages().length == 1);
        Matcher link = CONFIRM.matcher(text(greenMail.getReceivedMessages()[0]));
        assertThat(link.find()).isTrue();
        assertThat(send("POST", link.group(1), "").statusCode()).isEqualTo(200);
    }

    private List<String> fetched(JsonNode feed) throws Exception {
        HttpResponse<String> answer =
                send("GET", "/api/v1/subscriptions/" + feed.at("/id").asText() + "/deliveries?limit=100", "");
        JsonNode deliveries = new ObjectMapper().readTree(answer.body()).at("/deliveries");
        return StreamSupport.stream(deliveries.spliterator(), false)
                .map(delivery -> delivery.at("/messageId").asText())
                .toList();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer imdi")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** The changes that whoever subscribed now is told of: not how an alert goes on that they never heard of. */
    private static Set<String> toldOf(List<String> keys, Set<String> before) {
        Set<String> told = new TreeSet<>();
        Set<String> alerts = new TreeSet<>();
        for (String key : keys) {
            String alert = key.split("\\|")[1];
            boolean starts = key.endsWith("|RAISED") || key.endsWith("|ESCALATED");
            if (!before.contains(key) && (starts || alerts.contains(alert))) {
                told.add(key);
                alerts.add(alert);
            }
        }
        return told;
    }

    /** Message ids of the mails that tell of alerts. */
    private List<String> alertMails() {
        return Arrays.stream(greenMail.getReceivedMessages())
                .map(SubscribersIT::id)
                .filter(id -> id.startsWith("<msg_"))
                .toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }

    /** By key of the change, when its message came. */
    private static Map<String, Instant> toldByWebhook(Receiver receiver) {
        return receiver.received().stream()
                .collect(
                        Collectors.toMap(SubscribersIT::key, Receiver.Received::at, (one, other) -> one, TreeMap::new));
    }

    private static String key(Receiver.Received received) {
        try {
            JsonNode change = new ObjectMapper().readTree(received.body()).at("/data/changes/0");
            return "alert|" + change.at("/alertId").asText() + "|"
                    + change.at("/registerDate").asText() + "|"
                    + change.at("/kind").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Notes when each change is first seen. */
    private final class Watching implements FeedListener {

        @Override
        public void alert(String key, AlertChange change, boolean isWithdrawn) {
            published.putIfAbsent(
                    isWithdrawn ? key.substring(0, key.lastIndexOf('|')) + "|WITHDRAWN" : key, Instant.now());
        }

        @Override
        public void count(Cell cell, CellCount count) {}

        @Override
        public void outlook(Outlook outlook) {}

        @Override
        public void progress(Instant registerClock, List<Long> positions) {}

        @Override
        public void deadLetters(Map<RejectionReason, Long> byReason) {}
    }
}
