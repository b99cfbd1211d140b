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
        if (isCanonicalUuid(id)) {
            UUID uuid = UUID.fromString(id);
            out.whole(IS_UUID).fixedLong(uuid.getMostSignificantBits()).fixedLong(uuid.getLeastSignificantBits());
        } else {
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

    private static boolean isCanonicalUuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = id.charAt(i);
            boolean isHyphenPlace = i == 8 || i == 13 || i == 18 || i == 23;
            boolean fits = isHyphenPlace ? c == '-' : c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
