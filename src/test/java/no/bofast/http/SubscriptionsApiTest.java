package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subscription is made and cared for, and what makes no sense is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionsApiTest {

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
    void aFeedCountsAtOnceAndItsSecretLetsItBeCaredFor() throws Exception {
        JsonNode made = api.created("", SubscriptionApi.FEED);
        String path = "/subscriptions/" + made.at("/id").asText();
        String secret = made.at("/manageSecret").asText();

        assertThat(made.at("/status").asText()).isEqualTo("active");
        assertThat(made.at("/counts").asText()).isEqualTo("released");
        assertThat(api.send("GET", path, "", "").statusCode()).isEqualTo(404);
        assertThat(api.withSecret("GET", path, secret).statusCode()).isEqualTo(200);
        assertThat(SubscriptionApi.status(api.withSecret("POST", path + "/pause", secret)))
                .isEqualTo("paused");
        assertThat(api.withSecret("POST", path + "/test", secret).statusCode()).isEqualTo(409);
        assertThat(SubscriptionApi.status(api.withSecret("POST", path + "/resume", secret)))
                .isEqualTo("active");
        assertThat(api.withSecret("POST", path + "/test", secret).statusCode()).isEqualTo(202);
        assertThat(api.withSecret("DELETE", path, secret).statusCode()).isEqualTo(204);
        assertThat(api.withSecret("GET", path, secret).statusCode()).isEqualTo(404);
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
        HttpResponse<String> answer = api.send("POST", "/subscriptions", Readers.ALTA, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("jackson");
    }

    @Test
    void anUnknownMunicipalityIsRefused() throws Exception {
        assertThat(api.send(
                                "POST",
                                "/subscriptions",
                                "",
                                "{\"channel\":{\"type\":\"feed\"},\"municipalities\":[\"9999\"]}")
                        .statusCode())
                .isBetween(400, 404);
    }

    @Test
    void nobodyHasMoreThanEnoughSubscriptions() throws Exception {
        String mail = "{\"channel\":{\"type\":\"email\",\"address\":\"someone@example.org\"}}";
        for (int number = 0; number < 5; number++) {
            api.created("", mail);
        }

        assertThat(api.send("POST", "/subscriptions", "", mail).statusCode()).isEqualTo(429);
    }
}
