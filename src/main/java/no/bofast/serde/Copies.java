package no.bofast.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Records of the input that were copied to its end when it was rewritten. Each bears a header that says when it was first appended, since
 * that decides whether its register time lies in the future.
 */
public final class Copies {

    private static final String APPENDED = "bofast-appended";

    private Copies() {}

    /** When a record was first appended, in milliseconds; the time it bears unless it is a copy. */
    public static long appended(long timestamp, Headers headers) {
        Header told = headers.lastHeader(APPENDED);
        return told != null && told.value() != null && told.value().length == Long.BYTES
                ? ByteBuffer.wrap(told.value()).getLong()
                : timestamp;
    }

    public static boolean isCopy(Headers headers) {
        return headers.lastHeader(APPENDED) != null;
    }

    /** The headers of a copy. */
    public static Headers headers(long timestamp, Headers headers) {
        RecordHeaders copied = new RecordHeaders(headers);
        copied.remove(APPENDED);
        copied.add(
                APPENDED,
                ByteBuffer.allocate(Long.BYTES)
                        .putLong(appended(timestamp, headers))
                        .array());
        return copied;
    }
}
