package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.access.Authenticator;
import no.bofast.access.BearerAuthenticator;
import no.bofast.access.Role;
import no.bofast.access.TokenCheck;
import no.bofast.access.jwt.Issuer;
import no.bofast.access.jwt.JwtCheck;
import no.bofast.access.jwt.Organisations;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.ProxyHeader;
import no.bofast.http.server.RequestLimits;
import no.bofast.testkit.ForgedTokens;
import no.bofast.testkit.LocalIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile request gets its refusal, which tells nothing of the inside, and the server goes on. */
class HostileRequestsTest {

    private static LocalIssuer issuer;
    private static ExampleServer server;

    @BeforeAll
    static void start() throws IOException {
        issuer = new LocalIssuer();
        server = new ExampleServer(new HttpSettings("127.0.0.1", 0, Audience.EVERYONE)
                .with(authenticator())
                .with(RequestLimits.DEFAULT.with(100_000, 100_000, 10, 10, ProxyHeader.NONE)));
    }

    private static Authenticator authenticator() {
        Issuer described = new Issuer(
                LocalIssuer.NAME,
                issuer.keys(),
                LocalIssuer.AUDIENCE,
                Map.of(LocalIssuer.NATIONAL, Role.NATIONAL, LocalIssuer.MUNICIPAL, Role.MUNICIPALITY),
                () -> Organisations.NONE,
                Duration.ofDays(30));
        TokenCheck named = token -> token.contains(".")
                ? Optional.empty()
                : Optional.of(Readers.AUTHENTICATOR.admit(Optional.of("Bearer " + token)));
        return new BearerAuthenticator(List.of(named, new JwtCheck(described, Clock.systemUTC())));
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    static Stream<Hostile> requests() {
        Instant now = Instant.now();
        Stream<Hostile> forged = ForgedTokens.all(issuer, now).entrySet().stream()
                .map(token -> Hostile.token(token.getKey(), token.getValue(), 401));
        Stream<Hostile> powerless = Stream.of(
                Hostile.token("of an unknown scope", issuer.token("other:scope", LocalIssuer.IMDI, now), 403),
                Hostile.token(
                        "of an organisation that isn't listed",
                        issuer.token(LocalIssuer.MUNICIPAL, LocalIssuer.ALTA, now),
                        403));
        return Stream.of(HostileRequests.all(), forged, powerless).flatMap(hostile -> hostile);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aHostileRequestIsRefusedAndTheServerGoesOn(Hostile hostile) throws Exception {
        Refused.verify(hostile, server.server.port());
    }

    @Test
    void thereAreAtLeastSixtyOfThem() {
        assertThat(requests().map(Hostile::name).distinct().count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void anotherHostsNameIsNotRepeated() throws Exception {
        String answer =
                Refused.ask("GET / HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n", server.server.port());

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.test");
    }

    @Test
    void theGoodTokenOfTheSameIssuerIsLetIn() throws Exception {
        String token = issuer.token(LocalIssuer.NATIONAL, LocalIssuer.IMDI, Instant.now());

        assertThat(new Asked(server, token).json("/api/v1/nation").at("/counts").asText())
                .isEqualTo("exact");
    }
}
