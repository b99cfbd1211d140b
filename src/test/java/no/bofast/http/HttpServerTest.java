package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpFailure;
import no.bofast.http.server.HttpSettings;
import no.bofast.reference.ReferenceTables;
import no.bofast.view.Health;
import no.bofast.view.Views;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server serves beside the figures: health, metrics, the page and its assets. */
class HttpServerTest {

    private static ExampleServer exact;
    private static Asked anyone;

    @BeforeAll
    static void start() {
        exact = new ExampleServer(Audience.NATION);
        anyone = Asked.anonymously(exact);
    }

    @AfterAll
    static void stop() {
        exact.close();
    }

    @Test
    void failedStreamsAreNeitherLiveNorReady() throws Exception {
        try (ExampleServer failing = new ExampleServer(Audience.EVERYONE)) {
            failing.streams = Health.Streams.FAILED;

            assertThat(Asked.anonymously(failing).get("/health/live").statusCode())
                    .isEqualTo(503);
            assertThat(Asked.anonymously(failing).get("/health/ready").body()).contains("The streams have failed.");
        }
    }

    @Test
    void aCaughtUpInstanceIsReady() throws Exception {
        HttpResponse<String> answer = anyone.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"", "0 events behind");
    }

    @Test
    void metricsAreHandedOn() throws Exception {
        assertThat(anyone.get("/metrics").body()).contains("\nbofast_example 1.0\n");
    }

    @Test
    void requestsAreTimedByThePartThatWasAskedAndNotByTheirPath() throws Exception {
        anyone.get("/api/v1/nation");
        anyone.get("/api/v1/made-up-by-somebody");

        Awaitility.await()
                .untilAsserted(() -> assertThat(anyone.get("/metrics").body())
                        .contains(requests("200", "api"), requests("404", "api"), requests("200", "metrics"))
                        .doesNotContain("made-up"));
    }

    private static String requests(String status, String part) {
        String outcome = status.equals("200") ? "SUCCESS" : "CLIENT_ERROR";
        return "jetty_server_requests_seconds_count{method=\"GET\",outcome=\"" + outcome + "\",part=\"" + part
                + "\",status=\"" + status + "\"}";
    }

    @Test
    void thePageAndItsAssetsForbidEverythingFromElsewhere() throws Exception {
        HttpResponse<String> page = anyone.get("/municipality/5601");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).contains("/assets/").doesNotContain("{{");
    }

    @Test
    void onlySingleFiguresAreShownWithinOtherPages() throws Exception {
        HttpResponse<String> page = anyone.get("/municipality/5601");
        HttpResponse<String> figure = anyone.get("/embed/municipality/5601?figure=months");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(figure.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .endsWith("frame-ancestors *");
        assertThat(figure.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(figure.body()).isEqualTo(page.body());
    }

    @Test
    void anAssetIsKeptForGood() throws Exception {
        String script = anyone.get("/").body().replaceAll("(?s).*src=\"([^\"]*main\\.js)\".*", "$1");

        HttpResponse<String> asset = anyone.get(script);

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(anyone.get("/assets/nothing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void aPortInUseIsOneClearLine() {
        HttpSettings taken = HttpSettings.local(exact.server.port());

        assertThatThrownBy(() -> HttpServer.start(
                        taken,
                        Views.same(exact.view),
                        ReferenceTables.municipalities(),
                        () -> null,
                        ExampleServer.meters()))
                .isInstanceOf(HttpFailure.class)
                .hasMessage("Cannot listen on 127.0.0.1:" + taken.port()
                        + ": the port is taken by another program or not allowed, or the address is none of"
                        + " this machine's.");
    }
}
