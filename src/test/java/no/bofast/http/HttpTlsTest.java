package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import no.bofast.config.Secret;
import no.bofast.http.server.HttpFailure;
import no.bofast.http.server.TlsSettings;
import no.bofast.testkit.SelfSigned;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server over TLS. */
@Timeout(60)
class HttpTlsTest {

    private static final Secret PASSWORD = new Secret(SelfSigned.PASSWORD);

    @TempDir
    private static Path directory;

    private static SelfSigned certificate;

    @BeforeAll
    static void makeACertificate() throws Exception {
        certificate = SelfSigned.in(directory);
    }

    @Test
    void aChainAndItsKeyInPemAreServedWith() throws Exception {
        assertServes(new TlsSettings(certificate.certificate(), Optional.of(certificate.key()), Optional.empty()));
    }

    @Test
    void aStoreInPkcs12IsServedWith() throws Exception {
        assertServes(new TlsSettings(certificate.identity(), Optional.empty(), Optional.of(PASSWORD)));
    }

    @Test
    void aKeyThatIsNoneIsNamed() throws IOException {
        Path key = Files.writeString(directory.resolve("no-key.pem"), "no key");
        TlsSettings settings = new TlsSettings(certificate.certificate(), Optional.of(key), Optional.empty());

        assertThatExceptionOfType(HttpFailure.class)
                .isThrownBy(() -> new ExampleServer(settings))
                .withMessage("Cannot use the certificate " + certificate.certificate() + " with the key " + key
                        + ": expected a key that begins with -----BEGIN PRIVATE KEY----- (PKCS#8)");
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        TlsSettings settings =
                new TlsSettings(certificate.identity(), Optional.empty(), Optional.of(new Secret("hunter2")));

        assertThatExceptionOfType(HttpFailure.class)
                .isThrownBy(() -> new ExampleServer(settings))
                .withMessage(
                        "Cannot use the certificate " + certificate.identity() + ": keystore password was incorrect");
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @Test
    void aCertificateNeedsItsKeyOrThePasswordOfItsStore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TlsSettings(certificate.certificate(), Optional.empty(), Optional.empty()))
                .withMessageContaining("tls-key");
    }

    @Test
    void manyLiveStreamsShareOneConnectionWithAllElse() throws Exception {
        TlsSettings settings = new TlsSettings(certificate.identity(), Optional.empty(), Optional.of(PASSWORD));
        try (ExampleServer example = new ExampleServer(settings)) {
            HttpClient browser =
                    HttpClient.newBuilder().sslContext(certificate.context()).build();
            HttpRequest stream = HttpRequest.newBuilder(
                            URI.create("https://localhost:" + example.server.port() + "/api/v1/stream"))
                    .header("Accept", "text/event-stream")
                    .build();
            for (int tab = 0; tab < 8; tab++) {
                HttpResponse<Stream<String>> told = browser.send(stream, BodyHandlers.ofLines());
                assertThat(told.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(told.body().findFirst()).isPresent();
            }
        }
    }

    private static void assertServes(TlsSettings settings) throws Exception {
        try (ExampleServer example = new ExampleServer(settings)) {
            URI ready = URI.create("https://localhost:" + example.server.port() + "/health/ready");
            HttpRequest request = HttpRequest.newBuilder(ready).build();
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(certificate.context()).build();

            HttpResponse<String> answer = trusting.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            HttpClient older = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(certificate.context())
                    .build();
            assertThat(older.send(request, BodyHandlers.ofString()).version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
        }
    }
}
