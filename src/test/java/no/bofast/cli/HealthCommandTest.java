package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.bofast.console.ExitCode;
import no.bofast.disclosure.Audience;
import no.bofast.http.HttpServer;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.TlsSettings;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.SelfSigned;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;
import no.bofast.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bofast health} says of an instance that listens with the same settings. */
@Timeout(60)
class HealthCommandTest {

    @TempDir
    private Path directory;

    private final MonitorView view = new MonitorView(Instant.now());
    private Health.Streams streams = Health.Streams.UP;

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void anInstanceIsFoundByTheSettingsThatItListensWith() throws Exception {
        try (HttpServer server = server("127.0.0.1", Optional.empty())) {
            Path file = Files.writeString(directory.resolve("bofast.properties"), "port=" + server.port() + "\n");

            assertLives(CommandRun.in(Map.of("BOFAST_PORT", port(server)), "health"), "http", server);
            assertLives(CommandRun.in(Map.of(), "health", "--config", file.toString()), "http", server);
            assertLives(CommandRun.in(Map.of(), "health", "--port", port(server)), "http", server);
        }
    }

    @Test
    void whoListensEverywhereIsAskedOnTheLoopback() {
        try (HttpServer server = server("0.0.0.0", Optional.empty())) {
            Map<String, String> environment = Map.of("BOFAST_HOST", "0.0.0.0", "BOFAST_PORT", port(server));

            assertLives(CommandRun.in(environment, "health"), "http", server);
        }
    }

    @Test
    void overTlsTooWhateverTheCertificate() throws Exception {
        SelfSigned certificate = SelfSigned.in(directory.resolve("certificate"));
        TlsSettings tls = new TlsSettings(certificate.certificate(), Optional.of(certificate.key()), Optional.empty());
        try (HttpServer server = server("127.0.0.1", Optional.of(tls))) {
            Map<String, String> environment = Map.of(
                    "BOFAST_PORT", port(server),
                    "BOFAST_TLS_CERTIFICATE", certificate.certificate().toString(),
                    "BOFAST_TLS_KEY", certificate.key().toString());

            assertLives(CommandRun.in(environment, "health"), "https", server);
            assertThat(CommandRun.in(Map.of("BOFAST_PORT", port(server)), "health")
                            .exitCode())
                    .as("without TLS")
                    .isEqualTo(ExitCode.FAILED);
        }
    }

    @Test
    void whoLivesIsNotReadyBeforeItHasCaughtUpAndWhoFailedDoesNotLive() {
        try (HttpServer server = server("127.0.0.1", Optional.empty())) {
            streams = Health.Streams.CATCHING_UP;
            assertThat(CommandRun.of("health", "--port", port(server)).exitCode())
                    .isEqualTo(ExitCode.DONE);
            assertFails(
                    "/health/ready answers 503: the instance isn't ready",
                    CommandRun.of("health", "--ready", "--port", port(server)));

            streams = Health.Streams.UP;
            assertThat(CommandRun.of("health", "--ready", "--port", port(server))
                            .exitCode())
                    .isEqualTo(ExitCode.DONE);

            streams = Health.Streams.FAILED;
            assertFails(
                    "/health/live answers 503: the instance has stopped working and needs a restart",
                    CommandRun.of("health", "--port", port(server)));
        }
    }

    @Test
    void whereNobodyAnswersItSaysSo() {
        assertFails(
                "nobody answers at http://127.0.0.1:1/health/live: Connection refused",
                CommandRun.of("health", "--port", "1"));
    }

    private HttpServer server(String host, Optional<TlsSettings> tls) {
        return HttpServer.start(
                new HttpSettings(host, 0, Audience.EVERYONE).withTls(tls),
                Views.same(view),
                ReferenceTables.municipalities(),
                () -> new Health.Vitals(streams, view.progress(), Optional.of(Map.of()), Instant.now()),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    private static String port(HttpServer server) {
        return Integer.toString(server.port());
    }

    private static void assertLives(CommandRun health, String scheme, HttpServer server) {
        assertThat(health.exitCode()).as(health.err()).isEqualTo(ExitCode.DONE);
        assertThat(health.out().strip())
                .isEqualTo(scheme + "://127.0.0.1:" + server.port() + "/health/live answers 200");
    }

    private static void assertFails(String reason, CommandRun health) {
        assertThat(health.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(health.errLines())
                .singleElement()
                .asString()
                .startsWith("bofast: ")
                .contains(reason);
    }
}
