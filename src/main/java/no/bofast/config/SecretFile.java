package no.bofast.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a secret from the file that a setting names, as Docker and Kubernetes give them; the line's end isn't part of it. */
public final class SecretFile extends Expecting<Secret> {

    public SecretFile() {
        super("a file with a secret in it that this user may read", SecretFile::read);
    }

    /** Reads one; throws if it can't be read, or is empty. */
    public static Secret read(String file) {
        try {
            return new Secret(Files.readString(Path.of(file)).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
