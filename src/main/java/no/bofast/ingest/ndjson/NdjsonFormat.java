package no.bofast.ingest.ndjson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.bofast.ingest.InputBytes;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.RegisterFormat;

/** Files of register events as NDJSON, in UTF-8; empty lines are passed over. */
public final class NdjsonFormat implements RegisterFormat {

    private final NdjsonReader reader = new NdjsonReader();

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public Stream<LineReading> read(Path file) throws IOException {
        InputStream stream = InputBytes.open(file);
        return StreamSupport.stream(new Lines(file, new ByteLines(stream)), false)
                .onClose(() -> close(stream));
    }

    private Reading read(byte[] line) {
        return Utf8.decode(line).map(reader::read).orElseGet(() -> new Reading.Rejected("not well-formed UTF-8"));
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The readings of one file. */
    private final class Lines extends AbstractSpliterator<LineReading> {

        private final Path file;
        private final ByteLines lines;
        private long lineNumber;

        Lines(Path file, ByteLines lines) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.file = file;
            this.lines = lines;
        }

        @Override
        public boolean tryAdvance(Consumer<? super LineReading> action) {
            byte[] line = nextNonBlank();
            if (line != null) {
                action.accept(new LineReading(file, lineNumber, line, read(line)));
            }
            return line != null;
        }

        private byte[] nextNonBlank() {
            byte[] line;
            do {
                line = next();
                lineNumber++;
            } while (line != null && isBlank(line));
            return line;
        }

        private byte[] next() {
            try {
                return lines.next();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read on in " + file, e);
            }
        }

        private static boolean isBlank(byte[] line) {
            for (byte b : line) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }
}
