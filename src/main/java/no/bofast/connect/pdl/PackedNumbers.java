package no.bofast.connect.pdl;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers in as few bytes as they need, seven bits a byte, and ids of six; written to a buffer, or read from one. */
final class PackedNumbers {

    private static final int ID_BYTES = 6;

    private final ByteBuffer buffer;

    PackedNumbers(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    boolean hasMore() {
        return buffer.hasRemaining();
    }

    /** What was written. */
    byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    void putByte(int number) {
        buffer.put((byte) number);
    }

    int getByte() {
        return buffer.get() & 0xff;
    }

    void putId(long id) {
        for (int shift = 8 * (ID_BYTES - 1); shift >= 0; shift -= 8) {
            putByte((int) (id >>> shift));
        }
    }

    long getId() {
        long id = 0;
        for (int i = 0; i < ID_BYTES; i++) {
            id = id << 8 | getByte();
        }
        return id;
    }

    /** One that is seldom negative. */
    void put(long number) {
        long left = number;
        while ((left & ~0x7fL) != 0) {
            putByte((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        putByte((int) left);
    }

    long get() {
        long number = 0;
        int shift = 0;
        while (true) {
            int next = getByte();
            number |= (next & 0x7fL) << shift;
            if (next < 0x80) {
                return number;
            }
            shift += 7;
        }
    }

    /** One that is as often negative. */
    void putSigned(long number) {
        put(zigzag(number));
    }

    long getSigned() {
        return unzigzag(get());
    }

    static long zigzag(long number) {
        return number << 1 ^ number >> 63;
    }

    static long unzigzag(long number) {
        return number >>> 1 ^ -(number & 1);
    }
}
