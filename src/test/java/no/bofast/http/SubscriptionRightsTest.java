package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Examples;
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
