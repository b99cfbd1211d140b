package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.access.Admission;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.disclosure.Disclosure;
import no.bofast.disclosure.Rounding;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Gateway;
import no.bofast.subscription.MemoryStore;
import no.bofast.subscription.MessageId;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.Subscriptions;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;
import no.bofast.view.Views;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API of subscriptions over real HTTP, with the store in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionsApiTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, Caller> TOKENS = Map.of(
            "alta", new Caller("token:alta", Role.MUNICIPALITY, Set.of(Examples.ALTA)),
            "bodo", new Caller("token:bodo", Role.NATIONAL, Set.of()),
            "operator", new Caller("token:ops", Role.OPERATOR, Set.of()));

    private final Secrets secrets = new Secrets(Examples.KEY);
    private final MemoryStore store = new MemoryStore();
    private final List<Subscription> asked = new ArrayList<>();
    private final MonitorView view = ExampleView.create();
    private final Subscriptions subscriptions = new Subscriptions(store, gateway(), secrets, Clock.systemUTC());
    private final HttpServer server = HttpServer.start(
            new HttpSettings("127.0.0.1", 0, Disclosure.FOR_EVERYONE)
                    .with(SubscriptionsApiTest::admit)
                    .with(Limits.DEFAULT.with(100_000, 100_000, 10, 10, false)),
            Views.same(view),
            new SubscriptionDesk(
                    Optional.of(subscriptions),
                    SubscriptionDesk.letters(Rounding.UNKEYED),
                    URI.create("https://bofast.example.org")),
            () -> new Health.Vitals(
                    Health.Streams.UP,
                    view.progress(),
                    Optional.empty(),
                    Clock.systemUTC().instant()),
            ExampleServer.meters());

    @BeforeEach
    void forgetAll() {
        store.clear();
        asked.clear();
    }

    @AfterAll
    void close() {
        server.close();
        view.close();
    }

    @Test
    void aFeedCountsAtOnceAndItsSecretLetsItBeCaredFor() throws Exception {
        JsonNode made = created("", feed());
        String path = "/subscriptions/" + made.at("/id").asText();
        String secret = made.at("/manageSecret").asText();

        assertThat(made.at("/status").asText()).isEqualTo("active");
        assertThat(made.at("/counts").asText()).isEqualTo("rounded");
        assertThat(send("GET", path, "", "").statusCode()).isEqualTo(404);
        assertThat(withSecret("GET", path, secret).statusCode()).isEqualTo(200);
        assertThat(status(withSecret("POST", path + "/pause", secret))).isEqualTo("paused");
        assertThat(withSecret("POST", path + "/test", secret).statusCode()).isEqualTo(409);
        assertThat(status(withSecret("POST", path + "/resume", secret))).isEqualTo("active");
        assertThat(withSecret("POST", path + "/test", secret).statusCode()).isEqualTo(202);
        assertThat(withSecret("DELETE", path, secret).statusCode()).isEqualTo(204);
        assertThat(withSecret("GET", path, secret).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherSecretOpensNothing() throws Exception {
        String path = "/subscriptions/" + created("", feed()).at("/id").asText();
        String other = created("", feed()).at("/manageSecret").asText();

        assertThat(withSecret("GET", path, other).statusCode()).isEqualTo(404);
        assertThat(withSecret("DELETE", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void anOrganisationSeesItsOwnAndTheOperatorAll() throws Exception {
        String path = "/subscriptions/" + created("alta", feed()).at("/id").asText();
        created("bodo", feed());

        assertThat(send("GET", "/subscriptions", "", "").statusCode()).isEqualTo(401);
        assertThat(json(send("GET", "/subscriptions", "alta", "")).at("/total").asInt())
                .isEqualTo(1);
        assertThat(json(send("GET", "/subscriptions", "operator", ""))
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
        assertThat(send("GET", path, "alta", "").statusCode()).isEqualTo(200);
        assertThat(send("GET", path, "operator", "").statusCode()).isEqualTo(200);
        assertThat(send("GET", path, "bodo", "").statusCode()).isEqualTo(404);
    }

    @Test
    void anEmailAddressCountsWhenItsLinkIsFollowedToTheButtonAndIsMasked() throws Exception {
        JsonNode made = created("", "{\"channel\":{\"type\":\"email\",\"address\":\"someone@example.org\"}}");
        String path = "/subscriptions/" + made.at("/id").asText() + "/confirm?token=";
        String token =
                secrets.of(Purpose.CONFIRM, new SubscriptionId(made.at("/id").asText()));

        assertThat(made.at("/status").asText()).isEqualTo("pending");
        assertThat(made.at("/channel/address").asText()).isEqualTo("s•••@example.org");
        assertThat(asked).hasSize(1);
        assertThat(send("GET", path + token, "", "").body()).contains("<button");
        assertThat(store.all()).extracting(Subscription::isActive).containsExactly(false);
        assertThat(send("POST", path + "wrong", "", "").statusCode()).isEqualTo(403);
        assertThat(send("POST", path + token, "", "").body()).contains("bekreftet");
        assertThat(store.all()).extracting(Subscription::isActive).containsExactly(true);
    }

    @Test
    void oneClickEndsASubscriptionAndAnotherDoesNoHarm() throws Exception {
        JsonNode made = created("", feed());
        String path = "/subscriptions/" + made.at("/id").asText() + "/unsubscribe?token=";
        String token = secrets.of(
                Purpose.UNSUBSCRIBE, new SubscriptionId(made.at("/id").asText()));

        assertThat(send("POST", path + "wrong", "", "").statusCode()).isEqualTo(200);
        assertThat(store.all()).hasSize(1);
        assertThat(send("GET", path + token, "", "").statusCode()).isEqualTo(200);
        assertThat(store.all()).hasSize(1);
        assertThat(oneClick(path + token).statusCode()).isEqualTo(200);
        assertThat(store.all()).isEmpty();
        assertThat(oneClick(path + token).statusCode()).isEqualTo(200);
    }

    @Test
    void webhooksNeedATokenAndGetASigningSecretThatCanBeRotated() throws Exception {
        String hook = "{\"channel\":{\"type\":\"webhook\",\"url\":\"https://hooks.example.org/\"}}";

        assertThat(send("POST", "/subscriptions", "", hook).statusCode()).isEqualTo(403);
        JsonNode made = created("alta", hook);
        JsonNode rotated =
                json(send("POST", "/subscriptions/" + made.at("/id").asText() + "/rotate-secret", "alta", ""));

        assertThat(made.at("/signingSecret").asText()).startsWith("whsec_");
        assertThat(rotated.at("/signingSecret").asText())
                .startsWith("whsec_")
                .isNotEqualTo(made.at("/signingSecret").asText());
        assertThat(rotated.at("/previousValidUntil").isTextual()).isTrue();
    }

    @Test
    void whatWasToldIsFetchedFromACursorOnAndAsAFeed() throws Exception {
        JsonNode made = created("", feed());
        SubscriptionId id = new SubscriptionId(made.at("/id").asText());
        AlertNews news = Examples.news(1, ChangeKind.RAISED, Severity.WARNING);
        store.publish(news);
        store.keep(List.of(delivered(id, news)));
        String secret = made.at("/manageSecret").asText();
        String path = "/subscriptions/" + id + "/deliveries";

        JsonNode first = json(withSecret("GET", path, secret));
        JsonNode second =
                json(withSecret("GET", path + "?cursor=" + first.at("/next").asText(), secret));
        String feed = made.at("/feedUrl").asText().replace("https://bofast.example.org/api/v1", "");

        assertThat(first.at("/deliveries/0/data/changes/0/alertId").asText()).isEqualTo("SURGE-5601-2024-01-01");
        assertThat(first.at("/deliveries/0/data/counts").asText()).isEqualTo("rounded");
        assertThat(second.at("/deliveries")).isEmpty();
        assertThat(second.at("/next")).isEqualTo(first.at("/next"));
        assertThat(withSecret("GET", path + "?cursor=1", secret).statusCode()).isEqualTo(400);
        assertThat(send("GET", feed, "", "").body()).contains("<title>Bofast: Alta: nytt varsel");
        assertThat(send("GET", feed.replaceAll("key=.*", "key=wrong"), "", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everybodyMayReadTheFeedOfAllAlertsWithRoundedCounts() throws Exception {
        HttpResponse<String> feed = send("GET", "/alerts.atom?language=en&municipality=5601", "", "");

        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        assertThat(feed.body()).contains("<entry>").contains("Alta: ").contains("https://bofast.example.org/alerts/");
        assertThat(send("GET", "/alerts.atom?municipality=0301", "", "").body()).doesNotContain("<entry>");
    }

    @Test
    void theOperatorSeesDeadLettersAndSendsThemAgainWithTheSameId() throws Exception {
        SubscriptionId id = new SubscriptionId(created("alta", feed()).at("/id").asText());
        Delivery dead = delivered(id, Examples.news(1, ChangeKind.RAISED, Severity.WARNING))
                .dead("HTTP 500");
        store.keep(List.of(dead));

        assertThat(send("GET", "/dead-letters", "alta", "").statusCode()).isEqualTo(403);
        assertThat(json(send("GET", "/dead-letters", "operator", ""))
                        .at("/deliveries/0/lastResult")
                        .asText())
                .isEqualTo("HTTP 500");
        assertThat(send("POST", "/dead-letters/" + dead.id() + "/resend", "operator", "")
                        .statusCode())
                .isEqualTo(202);
        assertThat(store.dead()).isEmpty();
        assertThat(store.messages(id)).extracting(Delivery::id).containsExactly(dead.id());
        assertThat(send("POST", "/dead-letters/" + dead.id() + "/resend", "operator", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAuditTrailSaysWhoDidWhatAndHoldsNoSecret() throws Exception {
        JsonNode made = created("alta", feed());
        String secret = made.at("/manageSecret").asText();
        withSecret("DELETE", "/subscriptions/" + made.at("/id").asText(), secret);

        HttpResponse<String> trail = send("GET", "/subscriptions/audit", "operator", "");

        JsonNode entries = json(trail).at("/entries");
        assertThat(entries)
                .extracting(entry -> entry.at("/action").asText())
                .containsExactly("create", "confirm", "delete");
        assertThat(entries)
                .extracting(
                        entry -> entry.at("/who").asText() + entry.at("/role").asText())
                .containsExactly("token:altamunicipality", "token:altamunicipality", "holder");
        assertThat(trail.body()).doesNotContain(secret);
        assertThat(send("GET", "/subscriptions/audit", "alta", "").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "{}",
                "{\"channel\":null}",
                "{\"channel\":{}}",
                "{\"channel\":{\"type\":\"pigeon\"}}",
                "{\"channel\":{\"type\":\"email\"}}",
                "{\"channel\":{\"type\":\"email\",\"address\":\"a@example.org\\r\\nBcc: b@example.org\"}}",
                "{\"channel\":{\"type\":\"feed\"},\"surprise\":1}",
                "{\"channel\":{\"type\":\"feed\"},\"municipalities\":[\"56\"]}",
                "{\"channel\":{\"type\":\"feed\"},\"municipalities\":[null]}",
                "{\"channel\":{\"type\":\"feed\"},\"municipalities\":\"5601' OR 1=1\"}",
                "{\"channel\":{\"type\":\"feed\"},\"counties\":[\"99\"]}",
                "{\"channel\":{\"type\":\"feed\"},\"rules\":[\"FLOOD\"]}",
                "{\"channel\":{\"type\":\"feed\"},\"leastSeverity\":\"HUGE\"}",
                "{\"channel\":{\"type\":\"feed\"},\"language\":\"tlh\"}",
                "{\"channel\":{\"type\":\"feed\"},\"digest\":\"hourly\"}",
                "{\"channel\":{\"type\":\"feed\"},\"groupHours\":-1}",
                "{\"channel\":{\"type\":\"feed\"},\"groupHours\":10000}"
            })
    void whatMakesNoSenseIsRefusedInOneSentence(String body) throws Exception {
        HttpResponse<String> answer = send("POST", "/subscriptions", "alta", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("jackson");
    }

    @Test
    void anUnknownMunicipalityIsRefused() throws Exception {
        assertThat(send("POST", "/subscriptions", "", "{\"channel\":{\"type\":\"feed\"},\"municipalities\":[\"9999\"]}")
                        .statusCode())
                .isBetween(400, 404);
    }

    @Test
    void nobodyHasMoreThanEnoughSubscriptions() throws Exception {
        String mail = "{\"channel\":{\"type\":\"email\",\"address\":\"someone@example.org\"}}";
        for (int number = 0; number < 5; number++) {
            created("", mail);
        }

        assertThat(send("POST", "/subscriptions", "", mail).statusCode()).isEqualTo(429);
    }

    private static Admission admit(Optional<String> header) {
        return Admission.of(header.map(shown -> TOKENS.get(shown.substring("Bearer ".length())))
                .orElse(Caller.ANONYMOUS));
    }

    private Gateway gateway() {
        return new Gateway() {
            @Override
            public Optional<String> closed(Channel.Type type) {
                return Optional.empty();
            }

            @Override
            public void check(Channel channel) {}

            @Override
            public Optional<String> prove(Subscription subscription) {
                asked.add(subscription);
                return subscription.channel() instanceof Channel.Email ? Optional.of("Waits.") : Optional.empty();
            }
        };
    }

    private static Delivery delivered(SubscriptionId id, AlertNews news) {
        return new Delivery(
                MessageId.of(id, news.told()),
                id,
                Delivery.Kind.ALERT,
                List.of(news.told()),
                State.DELIVERED,
                1,
                Examples.NOW,
                Examples.NOW,
                1,
                Examples.NOW,
                "published",
                0);
    }

    private static String feed() {
        return "{\"channel\":{\"type\":\"feed\"},\"municipalities\":[\"5601\"]}";
    }

    private JsonNode created(String token, String body) throws Exception {
        HttpResponse<String> answer = send("POST", "/subscriptions", token, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private HttpResponse<String> send(String method, String path, String token, String body) throws Exception {
        HttpRequest.Builder request = request(method, path, body).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> withSecret(String method, String path, String secret) throws Exception {
        return CLIENT.send(
                request(method, path, "")
                        .header("Content-Type", "application/json")
                        .header("Bofast-Manage", secret)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> oneClick(String path) throws Exception {
        return CLIENT.send(
                request("POST", path, "List-Unsubscribe=One-Click")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String status(HttpResponse<String> answer) throws IOException {
        return json(answer).at("/status").asText();
    }
}
