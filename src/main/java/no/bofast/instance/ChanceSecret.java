package no.bofast.instance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.files.OwnersFile;

/** Secrets made by chance, for whoever has none of their own. */
public final class ChanceSecret {

    private static final int BYTES = 32;

    private ChanceSecret() {}

    /** One that is forgotten with the process. */
    public static Secret once() {
        return new Secret(text());
    }

    /** One that is made once and kept in a file of a directory, which only its owner may read. */
    public static Secret keptIn(Path directory, String name) {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            write(file);
        }
        return SecretFile.read(file.toString());
    }

    private static void write(Path file) {
        try (OutputStream out = OwnersFile.create(file)) {
            out.write(text().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the data directory " + file.getParent(), e);
        }
    }

    private static String text() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
