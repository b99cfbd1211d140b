package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.Addresses;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.ProxyHeader;
import no.bofast.http.server.Rates;
import no.bofast.http.server.RequestLimits;
import no.bofast.http.server.SidePorts;
import no.bofast.view.Progress;
import org.junit.jupiter.api.Test;

/** How much anyone may ask. */
class LimitsTest {

    /** For a reader of exact numbers, whose streams tell each move of the register clock. */
    private static final HttpSettings SETTINGS = new HttpSettings("127.0.0.1", 0, Audience.NATION);

    private static final String STREAM = "GET /api/v1/stream HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n";

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        try (ExampleServer server = limited(RequestLimits.DEFAULT.with(3, 3, 5, 5, ProxyHeader.NONE))) {
            Asked reader = Asked.anonymously(server);
            for (int i = 0; i < 3; i++) {
                assertThat(reader.status("/api/v1/about")).isEqualTo(200);
            }

            HttpResponse<String> refused = reader.get("/api/v1/about");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers()
                            .firstValue("Retry-After")
                            .map(Integer::parseInt)
                            .orElseThrow())
                    .isBetween(1, 21);
            assertThat(reader.status("/health/live")).as("health isn't counted").isEqualTo(200);
        }
    }

    @Test
    void whoNamesOtherAddressesIsCountedAsOneUnlessAProxyNamesThem() throws Exception {
        try (ExampleServer open = limited(RequestLimits.DEFAULT.with(1, 1, 5, 5, ProxyHeader.NONE));
                ExampleServer proxied = limited(RequestLimits.DEFAULT.with(1, 1, 5, 5, ProxyHeader.X_FORWARDED_FOR))) {
            assertThat(forwarded(open, "192.0.2.1")).isEqualTo(200);
            assertThat(forwarded(open, "192.0.2.2")).isEqualTo(429);

            assertThat(forwarded(proxied, "192.0.2.1")).isEqualTo(200);
            assertThat(forwarded(proxied, "192.0.2.2")).isEqualTo(200);
            assertThat(forwarded(proxied, "192.0.2.9, 192.0.2.2")).isEqualTo(429);
        }
    }

    @Test
    void whatAClientWroteBeforeTheProxyDoesNotCountHoweverItIsWritten() throws Exception {
        try (ExampleServer proxied = limited(RequestLimits.DEFAULT.with(1, 1, 5, 5, ProxyHeader.X_FORWARDED_FOR))) {
            assertThat(forwarded(proxied, "192.0.2.1:50001")).isEqualTo(200);
            assertThat(forwarded(proxied, "192.0.2.1:50002")).as("another port").isEqualTo(429);
            assertThat(forwarded(proxied, "192.0.2.2:50001"))
                    .as("another client")
                    .isEqualTo(200);
            assertThat(forwarded(proxied, "[2001:db8::1]:50001")).isEqualTo(200);
            assertThat(forwarded(proxied, "2001:db8::2")).as("the same network").isEqualTo(429);
            assertThat(forwarded(proxied, "192.0.2.7", "192.0.2.1"))
                    .as("two lines")
                    .isEqualTo(429);
            assertThat(forwarded(proxied, "\"192.0.2.8, 192.0.2.1"))
                    .as("an open quote")
                    .isEqualTo(429);
        }
    }

    @Test
    void aProxyMayWriteForwardedInstead() throws Exception {
        try (ExampleServer proxied = limited(RequestLimits.DEFAULT.with(1, 1, 5, 5, ProxyHeader.FORWARDED))) {
            assertThat(asked(proxied, "Forwarded", "for=192.0.2.1;proto=https")).isEqualTo(200);
            assertThat(asked(proxied, "Forwarded", "for=192.0.2.9, proto=https;For=\"192.0.2.1:4711\""))
                    .isEqualTo(429);
            assertThat(asked(proxied, "Forwarded", "for=\"[2001:db8::1]:4711\""))
                    .isEqualTo(200);
            assertThat(asked(proxied, "Forwarded", "for=\"[2001:db8::2]\"")).isEqualTo(429);
            assertThat(forwarded(proxied, "192.0.2.55"))
                    .as("what it doesn't write")
                    .isEqualTo(200);
            assertThat(forwarded(proxied, "192.0.2.56")).isEqualTo(429);
        }
    }

    private static int forwarded(ExampleServer server, String... from) throws Exception {
        return asked(server, "X-Forwarded-For", from);
    }

    private static int asked(ExampleServer server, String header, String... lines) throws Exception {
        HttpRequest.Builder asking = HttpRequest.newBuilder(URI.create(server.address("/api/v1/about")));
        for (String line : lines) {
            asking.header(header, line);
        }
        HttpRequest request = asking.build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aRateIsRefilledEvenlyAndEachHasTheirOwn() {
        AtomicLong nanos = new AtomicLong();
        Rates rates = new Rates(2, new DrivenTime(nanos));

        assertThat(rates.take("a")).isZero();
        assertThat(rates.take("a")).isZero();
        assertThat(rates.take("a")).isEqualTo(Duration.ofSeconds(30));
        assertThat(rates.take("b")).isZero();

        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(rates.take("a")).isZero();
        assertThat(rates.take("a")).isPositive();
    }

    private record DrivenTime(AtomicLong nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void addressesOfOneNetworkCountAsOne() {
        assertThat(Addresses.network("2001:db8:1:2:aaaa::1")).isEqualTo(Addresses.network("[2001:db8:1:2::bbbb]"));
        assertThat(Addresses.network("2001:db8:1:3::1")).isNotEqualTo(Addresses.network("2001:db8:1:2::1"));
        assertThat(Addresses.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Addresses.network("x:y")).isEqualTo("unreadable");
    }

    @Test
    void thereIsRoomForSoManyStreamsAndWhoeverLeavesMakesRoom() throws Exception {
        try (ExampleServer server = limited(RequestLimits.DEFAULT.with(1_000, 60, 2, 2, ProxyHeader.NONE));
                Wire first = new Wire(server.server.port()).send(STREAM)) {
            Wire second = new Wire(server.server.port()).send(STREAM);
            assertThat(first.firstLine()).endsWith("200 OK");
            assertThat(second.firstLine()).endsWith("200 OK");

            assertThat(status(server)).isEqualTo(503);

            second.close();
            await().until(() -> {
                tick(server);
                return status(server) == 200;
            });
        }
    }

    @Test
    void oneReaderMayNotTakeTheRoomOfAll() throws Exception {
        try (ExampleServer server = limited(RequestLimits.DEFAULT.with(1_000, 60, 5, 1, ProxyHeader.NONE));
                Wire first = new Wire(server.server.port()).send(STREAM)) {
            assertThat(first.firstLine()).endsWith("200 OK");

            assertThat(status(server)).isEqualTo(429);
        }
    }

    private static int status(ExampleServer server) throws Exception {
        try (Wire wire = new Wire(server.server.port()).send(STREAM)) {
            return Integer.parseInt(wire.firstLine().substring(9, 12));
        }
    }

    private static void tick(ExampleServer server) {
        Instant next = server.view.progress().registerClock().plusSeconds(1);
        server.view.put(new Progress(next, Map.of(), next));
    }

    @Test
    void whoSendsHalfARequestIsNotWaitedForForEver() throws Exception {
        RequestLimits impatient = new RequestLimits(100, 100, 5, 5, 100, 100, 16_384, 8_192, 1, 10, ProxyHeader.NONE);
        try (ExampleServer server = limited(impatient);
                Wire slow = new Wire(server.server.port()).send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")) {
            assertThat(slow.answer())
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEmpty(),
                            answer -> assertThat(answer).startsWith("HTTP/1.1 408"));
        }
    }

    @Test
    void headersThatComeByteByByteEndInTime() throws Exception {
        RequestLimits impatient = new RequestLimits(100, 100, 5, 5, 100, 100, 16_384, 8_192, 30, 1, ProxyHeader.NONE);
        try (ExampleServer server = limited(impatient);
                Wire slow = new Wire(server.server.port()).send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
                Wire silent = new Wire(server.server.port())) {
            await().pollInterval(Duration.ofMillis(100)).until(() -> !isTaken(slow));

            silent.send(Hostile.head("GET", "/health/live") + "\r\n");
            assertThat(silent.firstLine()).endsWith("200 OK");
        }
    }

    private static boolean isTaken(Wire wire) {
        try {
            wire.send("x");
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void healthHasAPortOfItsOwnThatNoCrowdKeepsFromAnswering() throws Exception {
        RequestLimits few = new RequestLimits(100, 100, 5, 5, 1, 1, 16_384, 8_192, 30, 10, ProxyHeader.NONE);
        try (ExampleServer server = new ExampleServer(
                        SETTINGS.with(few).with(new SidePorts(OptionalInt.of(0), OptionalInt.empty())));
                Wire crowd = new Wire(server.server.port()).send(STREAM)) {
            assertThat(crowd.firstLine()).endsWith("200 OK");
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                            + server.server.sidePorts().get(0) + "/health/ready"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"status\":\"UP\"").contains("\"reason\":null");
        }
    }

    @Test
    void oneAddressHoldsNotAllConnections() throws Exception {
        RequestLimits few = new RequestLimits(100, 100, 5, 5, 100, 2, 16_384, 8_192, 30, 10, ProxyHeader.NONE);
        try (ExampleServer server = limited(few)) {
            Wire first = new Wire(server.server.port()).send(STREAM);
            Wire second = new Wire(server.server.port()).send(STREAM);
            assertThat(first.firstLine()).endsWith("200 OK");
            assertThat(second.firstLine()).endsWith("200 OK");
            try (Wire third = new Wire(server.server.port())) {
                assertThat(third.answer()).isEmpty();
            }

            first.close();
            await().until(() -> {
                tick(server);
                try (Wire next = new Wire(server.server.port()).send(Hostile.head("GET", "/health/live") + "\r\n")) {
                    return next.firstLine().endsWith("200 OK");
                } catch (IOException refused) {
                    return false;
                }
            });
            second.close();
        }
    }

    @Test
    void whoSendsABodyByteByByteIsNotWaitedForEither() throws Exception {
        String head =
                Hostile.head("POST", "/api/v1/subscriptions", "Content-Type: application/json", "Content-Length: 999");
        try (ExampleServer server = limited(RequestLimits.DEFAULT);
                Wire slow = new Wire(server.server.port()).send(head + "\r\n")) {
            await().pollInterval(Duration.ofMillis(50))
                    .until(() -> slow.send(" ").isAnswered());

            assertThat(slow.firstLine()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void silentConnectionsDoNotKeepOthersOutForEver() throws Exception {
        RequestLimits few = new RequestLimits(100, 100, 5, 5, 2, 2, 16_384, 8_192, 1, 10, ProxyHeader.NONE);
        try (ExampleServer server = limited(few);
                Wire silent = new Wire(server.server.port());
                Wire another = new Wire(server.server.port());
                Wire honest = new Wire(server.server.port())) {
            honest.send(Hostile.head("GET", "/health/live") + "\r\n");

            assertThat(honest.answer()).startsWith("HTTP/1.1 200");
            assertThat(silent.answer() + another.answer()).isEmpty();
        }
    }

    private static ExampleServer limited(RequestLimits limits) {
        return new ExampleServer(SETTINGS.with(limits));
    }
}
