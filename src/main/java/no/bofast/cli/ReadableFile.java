package no.bofast.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import no.bofast.config.Expecting;

/** A file that is there and may be read. */
final class ReadableFile extends Expecting<Path> {

    ReadableFile() {
        super("a file that is there and that this user may read", ReadableFile::read);
    }

    private static Path read(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException();
        }
        return file;
    }
}
