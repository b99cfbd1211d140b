package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An address proves itself before it counts, and leaves by one click. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionProofTest {

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
    void anEmailAddressCountsWhenItsLinkIsFollowedToTheButtonAndIsMasked() throws Exception {
        JsonNode made = api.created("", "{\"channel\":{\"type\":\"email\",\"address\":\"someone@example.org\"}}");
        String path = "/subscriptions/" + made.at("/id").asText() + "/confirm?token=";
        String token = api.secrets.of(
                Purpose.CONFIRM, new SubscriptionId(made.at("/id").asText()));

        assertThat(made.at("/status").asText()).isEqualTo("pending");
        assertThat(made.at("/channel/address").asText()).isEqualTo("s•••@example.org");
        assertThat(api.asked).hasSize(1);
        assertThat(api.send("GET", path + token, "", "").body()).contains("<button");
        assertThat(api.store.all()).extracting(Subscription::isActive).containsExactly(false);
        assertThat(api.send("POST", path + "wrong", "", "").statusCode()).isEqualTo(403);
        assertThat(api.send("POST", path + token, "", "").body()).contains("bekreftet");
        assertThat(api.store.all()).extracting(Subscription::isActive).containsExactly(true);
    }

    @Test
    void oneClickEndsASubscriptionAndAnotherDoesNoHarm() throws Exception {
        JsonNode made = api.created("", SubscriptionApi.FEED);
        String path = "/subscriptions/" + made.at("/id").asText() + "/unsubscribe?token=";
        String token = api.secrets.of(
                Purpose.UNSUBSCRIBE, new SubscriptionId(made.at("/id").asText()));

        assertThat(api.send("POST", path + "wrong", "", "").statusCode()).isEqualTo(200);
        assertThat(api.store.all()).hasSize(1);
        assertThat(api.send("GET", path + token, "", "").statusCode()).isEqualTo(200);
        assertThat(api.store.all()).hasSize(1);
        assertThat(api.oneClick(path + token).statusCode()).isEqualTo(200);
        assertThat(api.store.all()).isEmpty();
        assertThat(api.oneClick(path + token).statusCode()).isEqualTo(200);
    }

    /** A server that reads a body asks for it; one that answers first closes the connection on whoever sends it then. */
    @Test
    void theBodyOfOneClickIsReadBeforeItIsAnswered() throws Exception {
        String[] headers = {
            "Content-Type: application/x-www-form-urlencoded", "Content-Length: 26", "Expect: 100-continue"
        };
        String head = Hostile.head("POST", "/api/v1/subscriptions/sub_x/unsubscribe?token=x", headers);

        try (Wire wire = new Wire(api.port()).send(head + "\r\n")) {
            assertThat(wire.firstLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(wire.send("List-Unsubscribe=One-Click").answer()).contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void webhooksNeedATokenAndGetASigningSecretThatCanBeRotated() throws Exception {
        String hook = "{\"channel\":{\"type\":\"webhook\",\"url\":\"https://hooks.example.org/\"}}";

        assertThat(api.send("POST", "/subscriptions", "", hook).statusCode()).isEqualTo(403);
        JsonNode made = api.created(Readers.ALTA, hook);
        JsonNode rotated = SubscriptionApi.json(
                api.send("POST", "/subscriptions/" + made.at("/id").asText() + "/rotate-secret", Readers.ALTA, ""));

        assertThat(made.at("/signingSecret").asText()).startsWith("whsec_");
        assertThat(rotated.at("/signingSecret").asText())
                .startsWith("whsec_")
                .isNotEqualTo(made.at("/signingSecret").asText());
        assertThat(rotated.at("/previousValidUntil").isTextual()).isTrue();
    }
}
