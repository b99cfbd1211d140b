package no.bofast.http.server;

import java.nio.file.Path;
import java.util.Optional;
import no.bofast.config.Secret;

/**
 * The certificate that the server shows.
 *
 * @param certificate the chain, the server's own first, as PEM; or without a key, a PKCS12 store of both
 * @param key the private key, as PEM (PKCS#8, not encrypted)
 * @param password of the PKCS12 store
 */
public record TlsSettings(Path certificate, Optional<Path> key, Optional<Secret> password) {

    public TlsSettings {
        if (key.isPresent() == password.isPresent()) {
            throw new IllegalArgumentException(
                    "a certificate needs either its key (tls-key), or, if it is a PKCS12 store, "
                            + "that store's password (tls-password-file)");
        }
    }
}
