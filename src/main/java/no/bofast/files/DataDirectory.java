package no.bofast.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.console.CommandFailure;
import no.bofast.console.OneLine;
import no.bofast.console.Say;

/** Where a command keeps broker and state: a directory that was asked for and stays, or a temporary one that goes. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final boolean isTemporary;

    private DataDirectory(Path path, boolean isTemporary) {
        this.path = path;
        this.isTemporary = isTemporary;
    }

    public static DataDirectory of(Optional<Path> asked) {
        return asked.map(path -> new DataDirectory(WritableDirectory.at(path, "--data-dir"), false))
                .orElseGet(DataDirectory::temporary);
    }

    private static DataDirectory temporary() {
        try {
            return new DataDirectory(Files.createTempDirectory("bofast-"), true);
        } catch (IOException e) {
            throw new CommandFailure(
                    "cannot create a temporary directory, give one with --data-dir: " + OneLine.of(e), e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        if (isTemporary) {
            try (Stream<Path> files = Files.walk(path)) {
                files.sorted(Comparator.reverseOrder()).forEach(DataDirectory::delete);
            } catch (IOException e) {
                Say.line("bofast: could not delete " + path + ": " + OneLine.of(e));
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Say.line("bofast: could not delete " + file + ": " + OneLine.of(e));
        }
    }
}
