package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bofast.config.Secret;
import no.bofast.http.HttpServer;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.TlsSettings;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.SelfSigned;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;
import no.bofast.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The image's health check, as the {@code Dockerfile} has it, run by a shell: only the directory is another. */
@Timeout(60)
class ImageHealthIT {

    private static final Pattern CHECK = Pattern.compile("\nHEALTHCHECK [^\\\\]*\\\\\\s+CMD (.*)\n");

    @TempDir
    private Path directory;

    @Test
    void itFindsAnInstanceThatServesTlsOnAnotherPort() throws Exception {
        SelfSigned certificate = SelfSigned.in(directory);
        Map<String, String> environment;
        try (MonitorView view = new MonitorView(Instant.now());
                HttpServer server = server(certificate, view)) {
            environment = Map.of(
                    "BOFAST_HOST", "0.0.0.0",
                    "BOFAST_PORT", Integer.toString(server.port()),
                    "BOFAST_TLS_CERTIFICATE", certificate.identity().toString(),
                    "BOFAST_TLS_PASSWORD_FILE", password().toString());

            assertThat(check(environment)).isZero();
        }

        assertThat(check(environment)).as("when the instance is gone").isEqualTo(1);
    }

    private static HttpServer server(SelfSigned certificate, MonitorView view) {
        TlsSettings tls =
                new TlsSettings(certificate.identity(), Optional.empty(), Optional.of(new Secret(SelfSigned.PASSWORD)));
        return HttpServer.start(
                HttpSettings.local(0).withTls(Optional.of(tls)),
                Views.same(view),
                ReferenceTables.municipalities(),
                () -> new Health.Vitals(Health.Streams.UP, view.progress(), Optional.of(Map.of()), Instant.now()),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    private Path password() throws IOException {
        return Files.writeString(directory.resolve("password"), SelfSigned.PASSWORD);
    }

    private int check(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder check = new ProcessBuilder("sh", "-c", command());
        check.environment().putAll(environment);
        return check.redirectErrorStream(true)
                .redirectOutput(directory.resolve("check.txt").toFile())
                .start()
                .waitFor();
    }

    private static String command() throws IOException {
        Matcher check = CHECK.matcher(Files.readString(Path.of("Dockerfile")));
        assertThat(check.find()).isTrue();
        return check.group(1)
                .replace(
                        "/opt/bofast/bofast", Path.of("bofast").toAbsolutePath().toString());
    }
}
