package no.bofast.connect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Ids of events that a source doesn't name, or that must not be told as the source names them: hashes of what makes them one. */
public final class EventIds {

    private static final int BYTES = 12;
    private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(EventIds::sha256);

    private EventIds() {}

    /** The same words give the same id, in any process. */
    public static String of(String prefix, Object... words) {
        return prefix + HexFormat.of().formatHex(Arrays.copyOf(digest(words), BYTES));
    }

    /** The first {@code bytes} (at most eight) of a text's hash, as a number. */
    public static long number(String text, int bytes) {
        byte[] digest = digest(text);
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | digest[i] & 0xff;
        }
        return number;
    }

    static byte[] first16(String text) {
        return Arrays.copyOf(digest(text), Pseudonyms.BYTES);
    }

    private static byte[] digest(Object... words) {
        MessageDigest digest = SHA.get();
        for (Object word : words) {
            digest.update(String.valueOf(word).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
