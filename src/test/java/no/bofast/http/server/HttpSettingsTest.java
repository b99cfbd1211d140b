package no.bofast.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import no.bofast.disclosure.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:18123",
        "0.0.0.0, http://localhost:18123",
        "::, http://localhost:18123",
        "::1, http://[::1]:18123",
        "10.1.2.3, http://10.1.2.3:18123",
        "2001:db8::7, http://[2001:db8::7]:18123",
        "bofast.example.org, http://bofast.example.org:18123"
    })
    void theAddressFollowsHostAndPort(String host, URI address) {
        assertThat(new HttpSettings(host, 0, Audience.EVERYONE).address(18123)).isEqualTo(address);
    }

    @Test
    void withACertificateItIsHttps() {
        TlsSettings tls = new TlsSettings(Path.of("chain.pem"), Optional.of(Path.of("key.pem")), Optional.empty());

        assertThat(HttpSettings.local(0).withTls(Optional.of(tls)).address(8443))
                .isEqualTo(URI.create("https://localhost:8443"));
    }
}
