package no.bofast.instance.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.files.OwnersFile;

/** The key of a demo's subscriptions: made once by chance, and kept with the demo. */
public final class SubscriptionKey {

    private static final String FILE = "subscription-key.txt";
    private static final int BYTES = 32;

    private SubscriptionKey() {}

    public static Secret in(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            write(file);
        }
        return SecretFile.read(file.toString());
    }

    private static void write(Path file) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try (OutputStream out = OwnersFile.create(file)) {
            out.write(Base64.getEncoder().encode(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the data directory " + file.getParent(), e);
        }
    }
}
