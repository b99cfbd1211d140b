package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.bofast.subscription.Actor;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.AuditEntry;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who gets at which subscription, and what is written down of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionRightsTest {

    private final SubscriptionApi api = new SubscriptionApi();

    @BeforeEach
    void forgetAll() {
        api.forgetAll();
    }

    @AfterAll
    void close() {
        api.close();
    }

    @Test
    void anotherSecretOpensNothing() throws Exception {
        String path = "/subscriptions/"
                + api.created("", SubscriptionApi.FEED).at("/id").asText();
        String other = api.created("", SubscriptionApi.FEED).at("/manageSecret").asText();

        assertThat(api.withSecret("GET", path, other).statusCode()).isEqualTo(404);
        assertThat(api.withSecret("DELETE", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void whoSeesCountsExactlyMaySetABudget() throws Exception {
        String planned = "{\"channel\":{\"type\":\"feed\"},\"municipalities\":[\"5601\"],\"budget\":\"2024-01\"}";

        assertThat(api.created(Readers.ALTA, planned).at("/budget").asText()).isEqualTo("2024-01");
        assertThat(api.created(Readers.ALTA, SubscriptionApi.FEED).at("/budget").isNull())
                .isTrue();
        assertThat(api.send("POST", "/subscriptions", "", planned).statusCode()).isEqualTo(403);
        assertThat(api.send("POST", "/subscriptions", Readers.ALTA, planned.replace("2024-01", "soon"))
                        .body())
                .contains("'budget' must be a month such as 2025-01.");
        assertThat(api.send(
                                "POST",
                                "/subscriptions",
                                Readers.ALTA,
                                planned.replace("\"budget\"", "\"rules\":[\"SURGE\"],\"budget\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.send(
                                "POST",
                                "/subscriptions",
                                Readers.ALTA,
                                "{\"channel\":{\"type\":\"feed\"},\"rules\":[\"DRIFT\"]}")
                        .body())
                .contains("To be told of DRIFT takes a budget, the month that it begins with.");
    }

    @Test
    void anOrganisationSeesItsOwnAndTheOperatorAll() throws Exception {
        String path = "/subscriptions/"
                + api.created(Readers.ALTA, SubscriptionApi.FEED).at("/id").asText();
        api.created(Readers.NATION, SubscriptionApi.FEED);

        assertThat(api.send("GET", "/subscriptions", "", "").statusCode()).isEqualTo(401);
        assertThat(SubscriptionApi.json(api.send("GET", "/subscriptions", Readers.ALTA, ""))
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(SubscriptionApi.json(api.send("GET", "/subscriptions", Readers.OPERATOR, ""))
                        .at("/total")
                        .asInt())
                .isEqualTo(2);
        assertThat(api.send("GET", path, Readers.ALTA, "").statusCode()).isEqualTo(200);
        assertThat(api.send("GET", path, Readers.OPERATOR, "").statusCode()).isEqualTo(200);
        assertThat(api.send("GET", path, Readers.NATION, "").statusCode()).isEqualTo(404);
    }

    @Test
    void theOperatorSeesHowMessagesOfOthersFareAndNotWhatTheySay() throws Exception {
        JsonNode made = toldOf(Readers.ALTA);
        String path = "/subscriptions/" + made.at("/id").asText();
        String feed = feedOf(made);

        JsonNode toOwner = SubscriptionApi.json(api.send("GET", path + "/deliveries", Readers.ALTA, ""));
        JsonNode toOperator = SubscriptionApi.json(api.send("GET", path + "/deliveries", Readers.OPERATOR, ""));

        assertThat(toOwner.at("/deliveries/0/data/counts").asText()).isEqualTo("exact");
        assertThat(toOwner.at("/deliveries/0/data/changes/0/observed").asInt()).isEqualTo(25);
        assertThat(toOperator.at("/deliveries/0/state").asText()).isEqualTo("delivered");
        assertThat(toOperator.at("/deliveries/0/data").isNull()).isTrue();
        assertThat(api.send("GET", path + "/feed.atom", Readers.ALTA, "").body())
                .contains("25 moved away");
        assertThat(api.send("GET", path + "/feed.atom", Readers.OPERATOR, "").statusCode())
                .isEqualTo(404);
        assertThat(api.send("POST", path + "/rotate-secret", Readers.OPERATOR, "")
                        .body())
                .doesNotContain("feedUrl");
        assertThat(api.send("GET", feed, "", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenThatIsTakenAwayEndsWhatItsSubscriptionsFeedsAndSecretsMayRead() throws Exception {
        JsonNode made = toldOf(Readers.ALTA);
        String deliveries = "/subscriptions/" + made.at("/id").asText() + "/deliveries";
        String secret = made.at("/manageSecret").asText();
        String feed = feedOf(made);

        assertThat(api.send("GET", feed, "", "").body()).contains("25 moved away");
        assertThat(api.withSecret("GET", deliveries, secret).body()).contains("\"observed\":25");
        api.gone.add("token:alta");

        assertThat(api.send("GET", feed, "", "").body()).doesNotContain("moved away");
        JsonNode data =
                SubscriptionApi.json(api.withSecret("GET", deliveries, secret)).at("/deliveries/0/data");
        assertThat(data.at("/counts").asText()).isEqualTo("released");
        assertThat(data.at("/changes")).isEmpty();
        assertThat(SubscriptionApi.json(api.withSecret("GET", deliveries.replace("/deliveries", ""), secret))
                        .at("/counts")
                        .asText())
                .isEqualTo("released");
    }

    @Test
    void aRenewedKeyOfAFeedEndsTheOneBeforeAtOnce() throws Exception {
        JsonNode made = toldOf("");
        String feed = feedOf(made);
        String path = "/subscriptions/" + made.at("/id").asText();

        JsonNode rotated = SubscriptionApi.json(api.withSecret(
                "POST", path + "/rotate-secret", made.at("/manageSecret").asText()));

        assertThat(api.send("GET", feed, "", "").statusCode()).isEqualTo(404);
        assertThat(api.send("GET", feedOf(rotated), "", "").statusCode()).isEqualTo(200);
        assertThat(rotated.has("signingSecret")).isFalse();
    }

    @Test
    void itIsNotedOnceADayThatAnOwnerShowsItsToken() throws Exception {
        String path = "/subscriptions/"
                + api.created(Readers.ALTA, SubscriptionApi.FEED).at("/id").asText();
        SubscriptionId id = new SubscriptionId(path.substring("/subscriptions/".length()));
        Subscription long30 = api.store.find(id).orElseThrow().shown(Examples.NOW);
        api.store.keep(long30, new AuditEntry(Examples.NOW, id, AuditEntry.Action.SHOW, Actor.BOFAST));

        api.send("GET", path, Readers.OPERATOR, "");
        assertThat(api.store.find(id).orElseThrow().owner().shownAt()).isEqualTo(Examples.NOW);
        api.send("GET", path, Readers.ALTA, "");
        api.send("GET", "/subscriptions", Readers.ALTA, "");

        assertThat(api.store.find(id).orElseThrow().owner().shownAt()).isAfter(Examples.NOW);
        assertThat(api.store.audit())
                .filteredOn(entry -> entry.action() == AuditEntry.Action.SHOW)
                .hasSize(2);
    }

    @Test
    void theSubscriptionsOfThePublicAreBoundedByNetwork() throws Exception {
        for (int i = 0; i < 20; i++) {
            api.created("", SubscriptionApi.FEED);
        }

        assertThat(api.send("POST", "/subscriptions", "", SubscriptionApi.FEED).statusCode())
                .isEqualTo(429);
        assertThat(api.store.all())
                .extracting(each -> each.owner().madeFrom())
                .allSatisfy(network -> assertThat(network).hasSize(16).doesNotContain("127.0.0.1"));
        api.created(Readers.ALTA, SubscriptionApi.FEED);
    }

    @Test
    void aFeedOfThePublicThatNobodyFetchesExpires() throws Exception {
        Instant made = Instant.now();
        SubscriptionId id = new SubscriptionId(toldOf("").at("/id").asText());
        Subscription feed = api.store.find(id).orElseThrow();

        assertThat(feed.isExpired(made.plus(Duration.ofDays(90)))).isFalse();
        assertThat(feed.isExpired(made.plus(Duration.ofDays(91)))).isTrue();
        assertThat(feed.shown(made.plus(Duration.ofDays(60))).isExpired(made.plus(Duration.ofDays(91))))
                .isFalse();
    }

    @Test
    void fetchingAFeedOfThePublicIsNoted() throws Exception {
        JsonNode told = toldOf("");
        SubscriptionId id = new SubscriptionId(told.at("/id").asText());
        Subscription old = api.store.find(id).orElseThrow().shown(Examples.NOW);
        api.store.keep(old, new AuditEntry(Examples.NOW, id, AuditEntry.Action.SHOW, Actor.HOLDER));

        api.send("GET", feedOf(told), "", "");

        assertThat(api.store.find(id).orElseThrow().owner().shownAt()).isAfter(Examples.NOW);
    }

    /** A feed that was told of an alert in Alta, of 25 departures. */
    private JsonNode toldOf(String token) throws Exception {
        String body = SubscriptionApi.FEED.replaceFirst("}$", ",\"language\":\"en\"}");
        JsonNode made = api.created(token, body);
        AlertNews news = Examples.news(1, ChangeKind.RAISED, Severity.WARNING);
        api.store.publish(news);
        api.store.keep(
                List.of(Examples.delivered(new SubscriptionId(made.at("/id").asText()), news)));
        return made;
    }

    private static String feedOf(JsonNode answer) {
        return answer.at("/feedUrl").asText().replace("https://bofast.example.org/api/v1", "");
    }

    @Test
    void theAuditTrailSaysWhoDidWhatAndHoldsNoSecret() throws Exception {
        JsonNode made = api.created(Readers.ALTA, SubscriptionApi.FEED);
        String secret = made.at("/manageSecret").asText();
        api.withSecret("DELETE", "/subscriptions/" + made.at("/id").asText(), secret);

        HttpResponse<String> trail = api.send("GET", "/subscriptions/audit", Readers.OPERATOR, "");

        JsonNode entries = SubscriptionApi.json(trail).at("/entries");
        assertThat(entries)
                .extracting(entry -> entry.at("/action").asText())
                .containsExactly("create", "confirm", "delete");
        assertThat(entries)
                .extracting(
                        entry -> entry.at("/who").asText() + entry.at("/role").asText())
                .containsExactly("token:altamunicipality", "token:altamunicipality", "holder");
        assertThat(trail.body()).doesNotContain(secret);
        assertThat(api.send("GET", "/subscriptions/audit", Readers.ALTA, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyASecretThatHoldsMakesAHolder() throws Exception {
        JsonNode made =
                SubscriptionApi.json(api.withSecret("POST", "/subscriptions", "invented", SubscriptionApi.FEED));
        String path = "/subscriptions/" + made.at("/id").asText();

        api.withSecret("POST", path + "/pause", made.at("/manageSecret").asText());
        api.send("POST", path + "/resume", Readers.OPERATOR, "");

        assertThat(api.store.audit())
                .extracting(entry -> entry.action() + " by " + entry.actor().role())
                .containsExactly("CREATE by public", "CONFIRM by public", "PAUSE by holder", "RESUME by operator");
    }

    @Test
    void theOperatorSeesDeadLettersAndSendsThemAgainWithTheSameId() throws Exception {
        SubscriptionId id = new SubscriptionId(
                api.created(Readers.ALTA, SubscriptionApi.FEED).at("/id").asText());
        Delivery dead = Examples.delivered(id, Examples.news(1, ChangeKind.RAISED, Severity.WARNING))
                .dead("HTTP 500");
        api.store.keep(List.of(dead));

        assertThat(api.send("GET", "/dead-letters", Readers.ALTA, "").statusCode())
                .isEqualTo(403);
        assertThat(SubscriptionApi.json(api.send("GET", "/dead-letters", Readers.OPERATOR, ""))
                        .at("/deliveries/0/lastResult")
                        .asText())
                .isEqualTo("HTTP 500");
        assertThat(api.send("POST", "/dead-letters/" + dead.id() + "/resend", Readers.OPERATOR, "")
                        .statusCode())
                .isEqualTo(202);
        assertThat(api.store.dead()).isEmpty();
        assertThat(api.store.messages(id)).extracting(Delivery::id).containsExactly(dead.id());
        assertThat(api.send("POST", "/dead-letters/" + dead.id() + "/resend", Readers.OPERATOR, "")
                        .statusCode())
                .isEqualTo(404);
    }
}
