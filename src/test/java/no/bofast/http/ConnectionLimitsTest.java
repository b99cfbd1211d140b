package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.ProxyHeader;
import no.bofast.http.server.RequestLimits;
import no.bofast.http.server.SidePorts;
import no.bofast.view.Progress;
import org.junit.jupiter.api.Test;

/** How many connections and streams anyone may hold, and how long. */
class ConnectionLimitsTest {

    /** For a reader of exact numbers, whose streams tell each move of the register clock. */
    private static final HttpSettings SETTINGS = new HttpSettings("127.0.0.1", 0, Audience.NATION);

    private static final String STREAM = "GET /api/v1/stream HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n";

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
            HttpResponse<String> health =
                    Asked.at(server.server.sidePorts().get(0)).get("/health/ready");

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
