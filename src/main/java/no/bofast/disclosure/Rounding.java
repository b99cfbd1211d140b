package no.bofast.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Rounding to base 3: every count becomes a multiple of 3 at most 2 away, the same one every time.
 *
 * <p>Each identity has a threshold <i>u</i> in [0, 1), a hash of it and of the operator's key. A count <i>n</i> goes up to the next
 * multiple if <i>u</i> &lt; (<i>n</i> mod 3)/3 and else down to the last, so that the expected result over identities is <i>n</i>
 * (unbiased), and that a greater count of the same identity never gives a smaller result (sums that grow stay in order, and
 * differences of two such results are unbiased multiples of 3 too).
 *
 * <p>Who knows the key can narrow a rounded count down; so a published monitor needs a key of its own.
 */
public final class Rounding {

    public static final int BASE = 3;

    /** For those who set no key of their own: the same tables on every machine. */
    public static final Rounding UNKEYED = new Rounding("");

    private final byte[] key;

    public Rounding(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** The multiple of 3 that stands for a count; of either sign. */
    public int rounded(CountId id, int count) {
        int over = Math.floorMod(count, BASE);
        if (over == 0) {
            return count;
        }
        return count - over + (threshold(id) * BASE < over ? BASE : 0);
    }

    /** Uniform in [0, 1) over identities. */
    private double threshold(CountId id) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(key.length).array());
        digest.update(key);
        byte[] hash = digest.digest(id.canonical().getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
