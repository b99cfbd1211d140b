package no.bofast.http;

import java.util.Optional;
import no.bofast.access.Authenticator;
import no.bofast.disclosure.Disclosure;

/**
 * Where the server listens, and who its readers are.
 *
 * @param host address to bind, e.g. {@code 127.0.0.1}, or {@code 0.0.0.0} for every network
 * @param port TCP port; 0 takes a free one
 * @param disclosure what readers without a token may be shown
 * @param authenticator tells who a reader is
 * @param tls the certificate to show; without it the server speaks plain HTTP
 */
public record HttpSettings(
        String host, int port, Disclosure disclosure, Authenticator authenticator, Optional<TlsSettings> tls) {

    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, got: " + port);
        }
    }

    /** With no readers but those without a token, over plain HTTP. */
    public HttpSettings(String host, int port, Disclosure disclosure) {
        this(host, port, disclosure, Authenticator.NONE, Optional.empty());
    }

    public HttpSettings withTls(Optional<TlsSettings> tls) {
        return new HttpSettings(host, port, disclosure, authenticator, tls);
    }

    /** For the public, on this machine. */
    public static HttpSettings local(int port) {
        return new HttpSettings("127.0.0.1", port, Disclosure.FOR_EVERYONE);
    }
}
