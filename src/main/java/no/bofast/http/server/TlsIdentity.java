package no.bofast.http.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the server's certificate and private key from their files. */
final class TlsIdentity {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(.+?)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519");
    private static final char[] IN_MEMORY = {};

    private TlsIdentity() {}

    /**
     * A store with the one identity in it.
     *
     * @throws HttpFailure if a file can't be read, or isn't what it should be
     */
    static KeyStore read(TlsSettings settings) {
        try {
            return settings.key().isPresent()
                    ? ofPem(settings.certificate(), settings.key().get())
                    : ofStore(settings.certificate(), password(settings));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new HttpFailure(
                    "Cannot use the certificate " + settings.certificate()
                            + settings.key().map(key -> " with the key " + key).orElse("") + ": " + e.getMessage(),
                    e);
        }
    }

    /** What the key in the store is locked with. */
    static char[] password(TlsSettings settings) {
        return settings.password().map(secret -> secret.reveal().toCharArray()).orElse(IN_MEMORY);
    }

    private static KeyStore ofStore(Path file, char[] password) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        }
    }

    private static KeyStore ofPem(Path certificate, Path key) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, IN_MEMORY);
        store.setKeyEntry("server", privateKey(Files.readString(key)), IN_MEMORY, chain(certificate));
        return store;
    }

    private static Certificate[] chain(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
        }
    }

    private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
        Matcher key = KEY.matcher(pem);
        if (!key.find()) {
            throw new InvalidKeySpecException("expected a key that begins with -----BEGIN PRIVATE KEY----- (PKCS#8)");
        }
        PKCS8EncodedKeySpec encoded =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1)));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                // Of another algorithm.
            }
        }
        throw new InvalidKeySpecException("expected a key of " + String.join(", ", ALGORITHMS));
    }
}
