package no.bofast.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for {@code localhost} that signs itself, with its key, in the forms that servers and clients want. */
public final class SelfSigned {

    public static final String PASSWORD = "made-for-a-test";

    private static final String ALIAS = "localhost";

    private final Path directory;
    private final KeyStore store;

    private SelfSigned(Path directory, KeyStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** Makes one; its files lie in the directory. */
    public static SelfSigned in(Path directory) throws Exception {
        Path file = Files.createDirectories(directory).resolve("identity.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new AssertionError("keytool failed: " + said);
        }
        SelfSigned made = new SelfSigned(directory, load(file));
        made.write();
        return made;
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        }
    }

    private void write() throws IOException, GeneralSecurityException {
        pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded(), certificate());
        pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded(), key());
        try (OutputStream out = Files.newOutputStream(trust())) {
            trusting().store(out, PASSWORD.toCharArray());
        }
    }

    private static void pem(String type, byte[] content, Path file) throws IOException {
        String lines = Base64.getMimeEncoder().encodeToString(content);
        Files.writeString(file, "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n");
    }

    private KeyStore trusting() throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        return trust;
    }

    /** PKCS12 of certificate and key, under {@link #PASSWORD}. */
    public Path identity() {
        return directory.resolve("identity.p12");
    }

    /** PKCS12 of the certificate as one to trust, under {@link #PASSWORD}. */
    public Path trust() {
        return directory.resolve("trust.p12");
    }

    /** The certificate as PEM. */
    public Path certificate() {
        return directory.resolve("certificate.pem");
    }

    /** The key as PEM. */
    public Path key() {
        return directory.resolve("key.pem");
    }

    /** For a server with this certificate, and for clients that trust it and nothing else. */
    public SSLContext context() throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusting());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
