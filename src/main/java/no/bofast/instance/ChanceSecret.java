package no.bofast.instance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.files.OwnersFile;

/** Secrets made by chance, for whoever has none of their own. */
public final class ChanceSecret {

    private static final int BYTES = 32;
    private static final String HOME = ".bofast";

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

    /** One that is made once for whoever runs commands on this machine, and kept at their home; empty if nothing can be kept there. */
    public static Optional<Secret> ofThisUser(String name) {
        Path home = Path.of(System.getProperty("user.home"), HOME);
        try {
            OwnersFile.directory(home);
            return Optional.of(keptIn(home, name));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, since another process may make it at the same moment; the first one's is kept. */
    private static void write(Path file) {
        Path unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(unfinished);
            try (OutputStream out = OwnersFile.create(unfinished)) {
                out.write(text().getBytes(StandardCharsets.US_ASCII));
            }
            putInPlace(unfinished, file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the data directory " + file.getParent(), e);
        }
    }

    private static void putInPlace(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(unfinished);
        }
    }

    private static String text() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
