package no.bofast.serde.packed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Writes numbers and texts in as few bytes as they need.
 *
 * <p>Whole numbers are written seven bits a byte, signed ones folded so that small negative numbers stay small (as Avro and
 * Protocol Buffers do). For one thread; {@link #toBytes()} copies what was written and starts anew.
 */
public final class PackedWriter {

    private static final long MICROS_PER_SECOND = 1_000_000;

    private byte[] bytes = new byte[128];
    private int length;

    /** A number of eight bits. */
    public PackedWriter octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** A number that is not negative. */
    public PackedWriter whole(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** A number of either sign. */
    public PackedWriter signed(long value) {
        return whole((value << 1) ^ (value >> 63));
    }

    /** A number of eight bytes, the highest first. */
    public PackedWriter fixedLong(long value) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - 8; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** An instant of any year, to the microsecond. */
    public PackedWriter instant(Instant instant) {
        long seconds = Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND);
        return signed(Math.addExact(seconds, instant.getNano() / 1_000));
    }

    /** A text, with its length before it. */
    public PackedWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        whole(utf8.length);
        return raw(utf8);
    }

    /** Bytes as they are; the reader must know how many. */
    public PackedWriter raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** What was written; the writer is empty afterwards. */
    public byte[] toBytes() {
        byte[] written = Arrays.copyOf(bytes, length);
        length = 0;
        return written;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
