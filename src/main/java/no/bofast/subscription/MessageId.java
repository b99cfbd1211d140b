package no.bofast.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a message, the same however often it is sent.
 *
 * @param value {@code msg_} and 32 hexadecimal digits
 */
public record MessageId(String value) {

    private static final String PREFIX = "msg_";
    private static final int DIGITS = 32;

    public MessageId {
        if (!value.matches(PREFIX + "[0-9a-f]{" + DIGITS + "}")) {
            throw new IllegalArgumentException("a message's id is msg_ and 32 hexadecimal digits");
        }
    }

    /** The id of the message to a subscriber that begins with a change. */
    public static MessageId of(SubscriptionId subscription, Told first) {
        String again = first.returns() == 0 ? "" : " again " + first.returns();
        return of(subscription, (first.isWithdrawn() ? "withdrawn " : "told ") + first.key() + again);
    }

    /** The id of a test message, told from others by some chance. */
    public static MessageId ofTest(SubscriptionId subscription, byte[] random) {
        return of(subscription, "test " + HexFormat.of().formatHex(random));
    }

    private static MessageId of(SubscriptionId subscription, String content) {
        byte[] hash = sha256().digest((subscription + " " + content).getBytes(StandardCharsets.UTF_8));
        return new MessageId(PREFIX + HexFormat.of().formatHex(hash).substring(0, DIGITS));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
