package no.bofast.connect.freg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The event list, against a server that behaves as its documentation says. */
class EventListTest {

    private static final int OLDEST = 1_000;
    private static final int NEWEST = 3_456;
    private static final int PAGE = 1_000;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private RSAKey key;
    private EventList list;
    private boolean isBusy;
    private int tokens;
    private String accepted = "token-1";

    @BeforeEach
    void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/token", this::token);
        server.createContext("/api/v1/hendelser/feed", this::feed);
        server.createContext(
                "/api/v1/hendelser/siste/sekvensnummer",
                exchange -> answer(exchange, 200, "{\"sekvensnummer\":" + NEWEST + "}"));
        server.createContext("/api/v1/hendelser/bulkoppslag/", this::bulk);
        server.start();
        HttpUrl base = HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort());
        OkHttpClient http = new OkHttpClient();
        Maskinporten.Client client = new Maskinporten.Client(
                base.resolve("/token"), "https://maskinporten.example/", "client-7", "folkeregister:deling", key);
        list = new EventList(base.resolve("/api"), http, new Maskinporten(client, http, Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPageHasItsDocumentsAndTheNextBeginsBehindIt() throws IOException {
        List<EventList.Event> first = list.from(OLDEST);
        List<EventList.Event> last = list.from(3_000);

        assertThat(first).hasSize(PAGE);
        assertThat(first.get(0).sequence()).isEqualTo(OLDEST);
        assertThat(new String(first.get(0).document(), StandardCharsets.UTF_8))
                .contains("\"skjemaversjon\"", "doc-1000");
        assertThat(last).hasSize(NEWEST - 3_000 + 1);
        assertThat(tokens).isEqualTo(1);
    }

    @Test
    void whatHasNotChangedIsNothing() throws IOException {
        list.from(NEWEST + 1);

        assertThat(list.from(NEWEST + 1)).isEmpty();
        assertThat(asked).contains("If-None-Match \"" + (NEWEST + 1) + "\"");
    }

    @Test
    void theServerSaysInMillisecondsWhenToComeAgain() {
        isBusy = true;

        assertThatThrownBy(() -> list.from(OLDEST))
                .isInstanceOfSatisfying(
                        EventList.Later.class,
                        later -> assertThat(later.pause()).isEqualTo(Duration.ofMillis(250)));
    }

    @Test
    void whatIsTooOldIsSaidAndTheOldestFound() throws IOException {
        assertThatThrownBy(() -> list.from(OLDEST - 1)).isInstanceOf(EventList.TooOld.class);
        assertThat(list.oldest()).isEqualTo(OLDEST);
    }

    @Test
    void aRefusedTokenIsFetchedAnew() throws IOException {
        list.from(NEWEST);
        accepted = "token-2";

        assertThat(list.from(NEWEST)).hasSize(1);
        assertThat(tokens).isEqualTo(2);
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = URLDecoder.decode(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        try {
            SignedJWT assertion = SignedJWT.parse(form.replaceAll(".*assertion=", ""));
            boolean isRight = form.contains("urn:ietf:params:oauth:grant-type:jwt-bearer")
                    && assertion.verify(new RSASSAVerifier(key))
                    && assertion.getHeader().getKeyID().equals("k1")
                    && assertion.getJWTClaimsSet().getIssuer().equals("client-7")
                    && assertion.getJWTClaimsSet().getAudience().contains("https://maskinporten.example/")
                    && assertion.getJWTClaimsSet().getStringClaim("scope").equals("folkeregister:deling");
            tokens += isRight ? 1 : 0;
            answer(exchange, isRight ? 200 : 400, "{\"access_token\":\"token-" + tokens + "\",\"expires_in\":120}");
        } catch (Exception e) {
            answer(exchange, 400, "{}");
        }
    }

    private void feed(HttpExchange exchange) throws IOException {
        String match = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add("If-None-Match " + match);
        int from = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*seq=", ""));
        if (!("Bearer " + accepted).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (isBusy) {
            exchange.getResponseHeaders().set("Retry-After", "250");
            answer(exchange, 429, "{}");
        } else if (from < OLDEST) {
            answer(exchange, 406, "{}");
        } else if (("\"" + from + "\"").equals(match) && from > NEWEST) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.getResponseHeaders().set("ETag", "\"" + from + "\"");
            answer(exchange, 200, page(from));
        }
    }

    private static String page(int from) {
        List<String> entries = new ArrayList<>();
        for (int sequence = from; sequence <= NEWEST && sequence < from + PAGE; sequence++) {
            entries.add("{\"sekvensnummer\":" + sequence
                    + ",\"hendelse\":{\"folkeregisteridentifikator\":\"01017012345\",\"hendelsetype\":\"endringIDoedsfall\",\"hendelsesdokument\":\"doc-"
                    + sequence + "\",\"ajourholdstidspunkt\":\"2024-01-01T00:00:00Z\"}}");
        }
        return "[" + String.join(",", entries) + "]";
    }

    private void bulk(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<String> documents = new ArrayList<>();
        for (String id : body.replaceAll(".*\\[|\\].*|\"", "").split(",")) {
            documents.add("{\"dokumentidentifikator\":\"" + id + "\",\"skjemaversjon\":\"1\",\"hendelse\":{}}");
        }
        answer(exchange, 200, "[" + String.join(",", documents) + "]");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
