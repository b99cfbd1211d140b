package no.bofast.serde.packed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Event ids as bytes: registers mostly use UUIDs, which need 16 bytes and not 36; every other text stays as it is. */
final class EventIdCodec {

    private static final int UUID_LENGTH = 36;
    private static final int IS_UUID = 1;

    private EventIdCodec() {}

    /** The length of a text is written doubled, so that 1 is free to say that a UUID follows. */
    static void write(String id, PackedWriter out) {
        if (isCanonicalUuid(id)) {
            UUID uuid = UUID.fromString(id);
            out.whole(IS_UUID).fixedLong(uuid.getMostSignificantBits()).fixedLong(uuid.getLeastSignificantBits());
        } else {
            byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
            out.whole(utf8.length * 2L).raw(utf8);
        }
    }

    static String read(PackedReader in) {
        int head = in.wholeInt();
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
