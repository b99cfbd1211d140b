package no.bofast.serde.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Event ids as bytes: registers mostly use UUIDs, which need 16 bytes and not 36; every other text stays as it is. */
final class EventIdCodec {

    private static final int UUID_LENGTH = 36;
    private static final int IS_UUID = 1;
    private static final int IS_ABSENT = 0;
    /** The empty text where an id may be absent, which takes the head of the empty text. */
    private static final int IS_EMPTY = 3;

    private static final byte NO_DIGIT = -1;
    /** What each character stands for as a hexadecimal digit. */
    private static final byte[] DIGITS = digits();

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
        if (id.length() != UUID_LENGTH || !hasHyphensOfUuid(id)) {
            return false;
        }
        long first = hexadecimal(id, 0, 8);
        long second = hexadecimal(id, 9, 13);
        long third = hexadecimal(id, 14, 18);
        long fourth = hexadecimal(id, 19, 23);
        long last = hexadecimal(id, 24, UUID_LENGTH);
        if ((first | second | third | fourth | last) < 0) {
            return false;
        }
        out.whole(IS_UUID).fixedLong(first << 32 | second << 16 | third).fixedLong(fourth << 48 | last);
        return true;
    }

    private static boolean hasHyphensOfUuid(String id) {
        return id.charAt(8) == '-' && id.charAt(13) == '-' && id.charAt(18) == '-' && id.charAt(23) == '-';
    }

    /** The number that at most 12 digits stand for; negative if they aren't all digits. */
    private static long hexadecimal(String id, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number << 4 | digit(id.charAt(i));
        }
        return number;
    }

    /** What a hexadecimal digit in lower case stands for; negative for anything else. */
    private static long digit(char c) {
        return c < DIGITS.length ? DIGITS[c] : NO_DIGIT;
    }

    private static byte[] digits() {
        byte[] digits = new byte['f' + 1];
        Arrays.fill(digits, NO_DIGIT);
        for (int value = 0; value < 16; value++) {
            digits[Character.forDigit(value, 16)] = (byte) value;
        }
        return digits;
    }
}
