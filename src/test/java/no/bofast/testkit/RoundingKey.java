package no.bofast.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A secret to run a monitor with. */
public final class RoundingKey {

    private RoundingKey() {}

    /** The option that names a file with it, which is made in a directory. */
    public static String option(Path directory) {
        try {
            return "--rounding-key-file="
                    + Files.writeString(directory.resolve("rounding-key.txt"), "of an arrangement for tests");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
