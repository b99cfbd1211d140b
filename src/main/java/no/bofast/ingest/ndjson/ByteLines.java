package no.bofast.ingest.ndjson;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream of bytes into lines at {@code \n} or {@code \r\n}, whatever their length and encoding.
 *
 * <p>Holds one line and a buffer. A byte order mark at the start is left out. Not safe for several threads.
 */
public final class ByteLines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream stream;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int start;
    private int end;
    private boolean first = true;

    public ByteLines(InputStream stream) {
        this.stream = stream;
    }

    /** The next line without its line end; null after the last. */
    public byte[] next() throws IOException {
        int searched = 0;
        while (true) {
            int lineEnd = indexOfLineFeed(start + searched);
            if (lineEnd >= 0) {
                byte[] line = line(lineEnd);
                start = lineEnd + 1;
                return line;
            }
            searched = end - start;
            if (!fill()) {
                return last();
            }
        }
    }

    private byte[] last() {
        if (start == end) {
            return null;
        }
        byte[] line = line(end);
        start = end;
        return line;
    }

    private byte[] line(int lineEnd) {
        int to = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        byte[] line = Arrays.copyOfRange(buffer, start, to);
        boolean marked = first && startsWithMark(line);
        first = false;
        return marked ? Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length) : line;
    }

    private static boolean startsWithMark(byte[] line) {
        int marks = BYTE_ORDER_MARK.length;
        return line.length >= marks && Arrays.equals(line, 0, marks, BYTE_ORDER_MARK, 0, marks);
    }

    private int indexOfLineFeed(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = stream.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }
}
