package no.bofast.serde.packed;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Event ids as bytes: registers mostly use UUIDs, which need 16 bytes and not 36; every other text stays as it is. */
final class EventIdCodec {

    private static final int UUID_LENGTH = 36;
    private static final int IS_UUID = 1;
    private static final int IS_ABSENT = 0;
    /** The empty text where an id may be absent, which takes the head of the empty text. */
    private static final int IS_EMPTY = 3;

    private EventIdCodec() {}

    /** The length of a text is written doubled, so that odd numbers are free to say something else, as that a UUID follows. */
    static void write(String id, PackedWriter out) {
        if (!wroteUuid(id, out)) {
            byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
            out.whole(utf8.length * 2L).raw(utf8);
        }
    }

    /** Writes an id that may be absent. */
    static void write(Optional<String> id, PackedWriter out) {
        if (id.isEmpty()) {
            out.whole(IS_ABSENT);
        } else if (id.get().isEmpty()) {
            out.whole(IS_EMPTY);
        } else {
            write(id.get(), out);
        }
    }

    static String read(PackedReader in) {
        return read(in.wholeInt(), in);
    }

    static Optional<String> readOptional(PackedReader in) {
        int head = in.wholeInt();
        if (head == IS_ABSENT) {
            return Optional.empty();
        }
        return Optional.of(head == IS_EMPTY ? "" : read(head, in));
    }

    private static String read(int head, PackedReader in) {
        return head == IS_UUID ? new UUID(in.fixedLong(), in.fixedLong()).toString() : in.text(head / 2);
    }

    /** Writes a UUID in canonical form; nothing if the text is none. */
    private static boolean wroteUuid(String id, PackedWriter out) {
        if (id.length() != UUID_LENGTH) {
            return false;
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean isHyphenPlace = i == 8 || i == 13 || i == 18 || i == 23;
            int digit = digit(id.charAt(i));
            if (isHyphenPlace ? id.charAt(i) != '-' : digit < 0) {
                return false;
            }
            if (!isHyphenPlace) {
                high = high << 4 | low >>> Long.SIZE - 4;
                low = low << 4 | digit;
            }
        }
        out.whole(IS_UUID).fixedLong(high).fixedLong(low);
        return true;
    }

    /** What a hexadecimal digit in lower case stands for; negative for anything else. */
    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }
}
