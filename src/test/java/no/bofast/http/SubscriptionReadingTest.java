package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Examples;
import no.bofast.subscription.SubscriptionId;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever can receive nothing fetches what was told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionReadingTest {

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
    void whatWasToldIsFetchedFromACursorOnAndAsAFeed() throws Exception {
        JsonNode made = api.created("", SubscriptionApi.FEED);
        SubscriptionId id = new SubscriptionId(made.at("/id").asText());
        AlertNews news = Examples.released(Examples.news(1, ChangeKind.RAISED, Severity.WARNING));
        api.store.publish(news);
        api.store.keep(List.of(Examples.delivered(id, news)));
        String secret = made.at("/manageSecret").asText();
        String path = "/subscriptions/" + id + "/deliveries";

        JsonNode first = SubscriptionApi.json(api.withSecret("GET", path, secret));
        JsonNode second = SubscriptionApi.json(
                api.withSecret("GET", path + "?cursor=" + first.at("/next").asText(), secret));
        String feed = made.at("/feedUrl").asText().replace("https://bofast.example.org/api/v1", "");

        assertThat(first.at("/deliveries/0/data/changes/0/alertId").asText())
                .isEqualTo("released-SURGE-5601-2024-01-01");
        assertThat(first.at("/deliveries/0/data/counts").asText()).isEqualTo("released");
        assertThat(second.at("/deliveries")).isEmpty();
        assertThat(second.at("/next")).isEqualTo(first.at("/next"));
        assertThat(api.withSecret("GET", path + "?cursor=1", secret).statusCode())
                .isEqualTo(400);
        assertThat(api.send("GET", feed, "", "").body())
                .contains("<title>Bofast: Alta: langt flere flyktninger enn ventet flytter ut (varsel)");
        assertThat(api.send("GET", feed.replaceAll("key=.*", "key=wrong"), "", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everybodyMayReadTheFeedOfAllAlerts() throws Exception {
        HttpResponse<String> feed = api.send("GET", "/alerts.atom?language=en&municipality=5601", "", "");

        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        assertThat(feed.body()).contains("<entry>").contains("Alta: ").contains("https://bofast.example.org/alerts/");
        assertThat(api.send("GET", "/alerts.atom?municipality=0301", "", "").body())
                .doesNotContain("<entry>");
    }
}
