package no.bofast.subscription;

import java.math.BigInteger;

/**
 * Names a subscription, and tells nothing of it.
 *
 * @param value {@code sub_} and 26 letters and digits
 */
public record SubscriptionId(String value) {

    /** Bytes of chance that an id is made of. */
    public static final int RANDOM_BYTES = 16;

    private static final String PREFIX = "sub_";
    private static final int DIGITS = 26;

    public SubscriptionId {
        if (!value.matches(PREFIX + "[0-9a-v]{" + DIGITS + "}")) {
            throw new IllegalArgumentException("a subscription's id is sub_ and 26 letters and digits");
        }
    }

    /** The id that so much chance makes. */
    public static SubscriptionId of(byte[] random) {
        String digits = new BigInteger(1, random).toString(32);
        return new SubscriptionId(PREFIX + "0".repeat(DIGITS - digits.length()) + digits);
    }

    @Override
    public String toString() {
        return value;
    }
}
