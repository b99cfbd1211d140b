package no.bofast.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of what a command is told to read: a file, a pipe, or standard input for {@code -}; what gzip packed is unpacked. */
public final class InputBytes {

    private static final Path STANDARD_INPUT = Path.of("-");
    private static final String PACKED = ".gz";
    private static final int MAGIC_BYTES = 2;
    private static final int BUFFER = 1 << 16;

    private InputBytes() {}

    /** Whether there is something to read, as far as that can be told without reading. */
    public static boolean isReadable(Path file) {
        return file.equals(STANDARD_INPUT) || Files.exists(file) && !Files.isDirectory(file) && Files.isReadable(file);
    }

    /**
     * Opens an input at its beginning.
     *
     * @throws IOException if it can't be opened, or is called packed and isn't
     */
    public static InputStream open(Path file) throws IOException {
        InputStream bytes = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
        try {
            return unpacked(file, bytes);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static InputStream unpacked(Path file, InputStream bytes) throws IOException {
        PushbackInputStream all = new PushbackInputStream(bytes, MAGIC_BYTES);
        byte[] first = all.readNBytes(MAGIC_BYTES);
        all.unread(first);
        if (isGzip(first)) {
            return new GZIPInputStream(all, BUFFER);
        }
        if (file.toString().endsWith(PACKED) && first.length > 0) {
            throw new IOException(file + " is not what gzip packs");
        }
        return all;
    }

    private static boolean isGzip(byte[] first) {
        return first.length == MAGIC_BYTES && ((first[1] & 0xff) << 8 | first[0] & 0xff) == GZIPInputStream.GZIP_MAGIC;
    }
}
