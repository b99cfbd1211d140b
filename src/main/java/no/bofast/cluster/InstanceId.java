package no.bofast.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import no.bofast.files.AtomicFile;

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
            Files.createDirectories(stateDirectory);
            Optional<String> known = Files.exists(file) ? name(Files.readString(file)) : Optional.empty();
            return known.isPresent() ? known.get() : fresh(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the state directory " + stateDirectory, e);
        }
    }

    /** Empty if it isn't one: a file that was cut off when a process was killed or a disk was full names nobody. */
    private static Optional<String> name(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()).toString()).filter(text.strip()::equals);
        } catch (IllegalArgumentException cutOff) {
            return Optional.empty();
        }
    }

    private static String fresh(Path file) throws IOException {
        String name = UUID.randomUUID().toString();
        AtomicFile.write(file, out -> out.write(name));
        return name;
    }
}
