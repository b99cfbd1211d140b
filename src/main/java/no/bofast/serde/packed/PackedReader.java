package no.bofast.serde.packed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Reads what a {@link PackedWriter} wrote. */
public final class PackedReader {

    private final byte[] bytes;
    private int place;

    public PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int octet() {
        return bytes[place++] & 0xFF;
    }

    public long whole() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[place++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public int wholeInt() {
        return Math.toIntExact(whole());
    }

    public long signed() {
        long folded = whole();
        return (folded >>> 1) ^ -(folded & 1);
    }

    public int signedInt() {
        return Math.toIntExact(signed());
    }

    public Instant instant() {
        return Instant.EPOCH.plus(signed(), ChronoUnit.MICROS);
    }

    public String text() {
        return text(wholeInt());
    }

    /** A text whose length in bytes is known. */
    public String text(int size) {
        String text = new String(bytes, place, size, StandardCharsets.UTF_8);
        place += size;
        return text;
    }

    /** All bytes that are left. */
    public byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, place, bytes.length);
        place = bytes.length;
        return rest;
    }

    /** A number of eight bytes, the highest first. */
    public long fixedLong() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | octet();
        }
        return value;
    }

    /** Whether something is left to read. */
    public boolean hasMore() {
        return place < bytes.length;
    }

    /** Refuses a stored value whose layout this version doesn't know. */
    public void expectVersion(int known, String what) {
        int version = octet();
        if (version != known) {
            throw unknown(version, known, what);
        }
    }

    /** The layout of a stored value, from 1; refuses one that is newer than this version knows. */
    public int version(int newest, String what) {
        int version = octet();
        if (version < 1 || version > newest) {
            throw unknown(version, newest, what);
        }
        return version;
    }

    private static IllegalStateException unknown(int version, int known, String what) {
        return new IllegalStateException("cannot read a stored " + what + " of layout " + version + ", this version of "
                + "Bofast knows layout " + known + ": run the version that wrote it, or reset the state");
    }
}
