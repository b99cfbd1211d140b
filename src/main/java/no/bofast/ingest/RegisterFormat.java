package no.bofast.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A register's own file format, read line by line: the port that every adapter for files implements. */
public interface RegisterFormat {

    /** As {@code --format} names it. */
    String name();

    /**
     * Reads a file from its start, in order and without holding it in memory. Bad content is a {@link Reading.Rejected};
     * losing the file while reading is an {@link java.io.UncheckedIOException}. The caller closes the stream.
     *
     * @throws IOException if the file can't be opened
     */
    Stream<LineReading> read(Path file) throws IOException;

    /** What became of what was read so far, for whoever delivered it; empty if the accepted and the rejected lines tell all. */
    default Optional<String> account() {
        return Optional.empty();
    }
}
