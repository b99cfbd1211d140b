package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

    private static void assertServes(TlsSettings settings) throws Exception {
        try (ExampleServer example = new ExampleServer(settings)) {
            URI ready = URI.create("https://localhost:" + example.server.port() + "/health/ready");
            HttpRequest request = HttpRequest.newBuilder(ready).build();
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(certificate.context()).build();

            assertThat(trusting.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
        }
    }
}
