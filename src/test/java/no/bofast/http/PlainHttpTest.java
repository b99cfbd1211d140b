package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import no.bofast.http.server.HttpSettings;
import no.bofast.view.Health;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients and proxies expect of every server. */
class PlainHttpTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ExampleServer server;

    @BeforeAll
    static void start() {
        server = new ExampleServer(HttpSettings.local(0).at(Optional.of(URI.create("https://example.no/bofast/"))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health/ready",
                "/api/v1/nation",
                "/api/v1/nothing",
                "/api/v1/tables/municipalities.csv",
                "/openapi.json"
            })
    void headSaysWhatGetDoesWithoutTheBody(String path) throws Exception {
        HttpResponse<String> get = ask("GET", path);

        HttpResponse<String> head = ask("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String header : new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control", "Vary"}) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isEqualTo(get.headers().firstValue(header));
        }
    }

    @Test
    void headOfAnInstanceThatIsNotReadyFails() throws Exception {
        server.streams = Health.Streams.OUTGROWN;
        try {
            assertThat(ask("HEAD", "/health/ready").statusCode()).isEqualTo(503);
        } finally {
            server.streams = Health.Streams.UP;
        }
    }

    @Test
    void aStreamHasNoHead() throws Exception {
        HttpResponse<String> head = ask("HEAD", "/api/v1/stream");

        assertThat(head.statusCode()).isEqualTo(405);
        assertThat(head.headers().firstValue("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/nation", "/openapi.json", "/api/v1/alerts.atom"})
    void whoHasTheSameIsToldSoHoweverTheyAsk(String path) throws Exception {
        String tag = ask("GET", path).headers().firstValue("ETag").orElseThrow();
        String opaque = tag.replaceFirst("^W/", "");

        assertThat(tag).matches("W/\"[0-9a-f]+\"");
        for (String known : new String[] {tag, opaque, "\"other\", " + opaque, "*"}) {
            HttpResponse<String> again = ask("GET", path, "If-None-Match", known, "Accept-Encoding", "gzip");
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(again.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
            assertThat(again.body()).isEmpty();
        }
        for (String other : new String[] {"\"other\"", "W/\"other\"", opaque.replace("\"", "")}) {
            assertThat(ask("GET", path, "If-None-Match", other).statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZIP|true",
                "*|true",
                "br, gzip;q=0.5|true",
                "x-gzip|true",
                "gzip;q=0|false",
                "gzip;q=0, *|false",
                "*;q=0|false",
                "identity|false",
                "br|false"
            })
    void isPackedForWhoTakesIt(String accepted, boolean isPacked) throws Exception {
        for (String path : new String[] {"/", "/api/v1/municipalities"}) {
            assertThat(ask("GET", path, "Accept-Encoding", accepted).headers().firstValue("Content-Encoding"))
                    .isEqualTo(isPacked ? Optional.of("gzip") : Optional.empty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream|200",
                "TEXT/Event-Stream|200",
                "*/*|200",
                "text/*;q=0.1|200",
                "application/json|406",
                "text/event-stream;q=0|406",
                "text/event-stream;q=0, */*|406"
            })
    void theStreamIsForWhoTakesEvents(String accepted, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address("/api/v1/stream")))
                .header("Accept", accepted)
                .build();

        HttpResponse<java.io.InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());

        answer.body().close();
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void allIsFoundBelowThePathOfTheInstallationToo() throws Exception {
        String page = ask("GET", "/bofast/municipality/5601").body();
        String script = page.replaceAll("(?s).*src=\"([^\"]*main\\.js)\".*", "$1");

        assertThat(page).isEqualTo(ask("GET", "/municipality/5601").body()).contains("content=\"/bofast\"");
        assertThat(script).startsWith("/bofast/assets/");
        assertThat(ask("GET", script).statusCode()).isEqualTo(200);
        assertThat(ask("GET", "/bofast").body()).isEqualTo(page);
        assertThat(ask("GET", "/bofast/api/v1/nation").body())
                .isEqualTo(ask("GET", "/api/v1/nation").body());
        assertThat(ask("GET", "/bofastest/api/v1/nation").statusCode()).isEqualTo(404);
    }

    @Test
    void aCodeOfAnEarlierDivisionLeadsToThatOfToday() throws Exception {
        HttpResponse<String> former = ask("GET", "/bofast/api/v1/municipalities/1902");

        assertThat(former.statusCode()).isEqualTo(307);
        assertThat(URI.create("/bofast/api/v1/municipalities/1902")
                        .resolve(former.headers().firstValue("Location").orElseThrow()))
                .hasPath("/bofast/api/v1/municipalities/5501");
        assertThat(ask("GET", "/api/v1/municipalities/1902?lang=en").headers().firstValue("Location"))
                .hasValue("5501?lang=en");
        assertThat(ask("GET", "/api/v1/municipalities/5501").body()).contains("\"alsoKnownAs\":[\"1902\",\"5401\"]");
        assertThat(ask("GET", "/api/v1/municipalities/5610").body()).contains("\"Kárášjohka\"");
        assertThat(ask("GET", "/api/v1/municipalities/9999").statusCode()).isEqualTo(404);
    }

    @Test
    void aTableForExcelHasSemicolonsDecimalCommasAndSaysThatItIsUtf8() throws Exception {
        String[] plain = ask("GET", "/api/v1/tables/municipalities.csv").body().split("\n");
        String[] excel = ask("GET", "/api/v1/tables/municipalities.csv?dialect=excel")
                .body()
                .split("\r\n");

        assertThat(excel).hasSameSizeAs(plain);
        assertThat(excel[0]).isEqualTo("\uFEFF" + plain[0].replace(',', ';'));
        assertThat(excel[1]).isEqualTo(plain[1].replace(',', ';').replace('.', ','));
        assertThat(ask("GET", "/api/v1/tables/municipalities.csv?dialect=lotus").statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address(path))).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
