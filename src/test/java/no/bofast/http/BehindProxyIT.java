package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import no.bofast.http.server.HttpSettings;
import no.bofast.testkit.LongRun;
import no.bofast.view.Health;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page and a feed's reader through real proxies, below a path. */
@LongRun
@ExtendWith(ChromiumBrowser.Shared.class)
class BehindProxyIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FEED = "/bofast/api/v1/alerts.atom";

    @TempDir
    private Path directory;

    private static ExampleServer server() {
        return new ExampleServer(HttpSettings.local(0).at(Optional.of(URI.create("http://example.no/bofast"))));
    }

    @ParameterizedTest
    @EnumSource
    void thePageIsLiveAndAReaderOfTheFeedIsToldWhenNothingIsNew(Proxy.Kind kind, ChromiumBrowser chromium)
            throws Exception {
        try (ExampleServer server = server();
                Proxy proxy = Proxy.before(server, kind, directory)) {
            try (PageReader reader = new PageReader(chromium, proxy.address("/bofast"))) {
                reader.visit("/");
                assertThat(reader.page.locator(".live")).hasText("Direkte");
                reader.page.locator("tbody th a").first().click();
                assertThat(reader.page.locator("h1")).not().hasText("Flytter folk videre?");
                assertThat(reader.page.url()).startsWith(proxy.address("/bofast/municipality/"));
                reader.waitUntilDrawn();
                reader.leave();
            }
            HttpResponse<byte[]> feed = ask(proxy, FEED, "Accept-Encoding", "gzip");
            String tag = feed.headers().firstValue("ETag").orElseThrow();

            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(unpacked(feed))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("feed");
            assertThat(ask(proxy, FEED, "If-None-Match", tag, "Accept-Encoding", "gzip")
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @EnumSource
    void headIsAnsweredAsGetAndAnInstanceThatIsNotReadyGetsNoReaders(Proxy.Kind kind) throws Exception {
        try (ExampleServer server = server();
                Proxy proxy = Proxy.before(server, kind, directory)) {
            HttpRequest head = HttpRequest.newBuilder(URI.create(proxy.address("/bofast/health/ready")))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(CLIENT.send(head, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);

            server.streams = Health.Streams.STARTING;

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    CLIENT.send(head, BodyHandlers.discarding()).statusCode())
                            .isEqualTo(503));
        }
    }

    private static HttpResponse<byte[]> ask(Proxy proxy, String path, String... headers) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(proxy.address(path)))
                        .headers(headers)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static InputStream unpacked(HttpResponse<byte[]> answer) throws IOException {
        InputStream body = new ByteArrayInputStream(answer.body());
        return answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")
                ? new GZIPInputStream(body)
                : body;
    }
}
