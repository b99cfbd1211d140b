package no.bofast.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The name of an instance in the group that shares the work: any name, but the same again for whoever starts on the same state
 * directory.
 */
public final class InstanceId {

    private static final String FILE = "instance-id.txt";

    private InstanceId() {}

    public static String in(Path stateDirectory) {
        Path file = stateDirectory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(stateDirectory);
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the state directory " + stateDirectory, e);
        }
    }
}
