package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.Addresses;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.ProxyHeader;
import no.bofast.http.server.Rates;
import no.bofast.http.server.RequestLimits;
import org.junit.jupiter.api.Test;

/** How often anyone may ask, and who counts as one. */
class LimitsTest {

    /** For a reader of exact numbers, whose streams tell each move of the register clock. */
    private static final HttpSettings SETTINGS = new HttpSettings("127.0.0.1", 0, Audience.NATION);

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

    private static ExampleServer limited(RequestLimits limits) {
        return new ExampleServer(SETTINGS.with(limits));
    }
}
