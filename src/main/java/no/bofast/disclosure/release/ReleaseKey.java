package no.bofast.disclosure.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's secret, as the dither of each strand.
 *
 * <p>The same secret and strand give the same dither for ever; who doesn't know the secret can't tell it from chance (HMAC-SHA-256).
 */
public final class ReleaseKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    public ReleaseKey(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Evenly spread over strands between minus one and a half and one and a half, both left out. */
    double dither(String strand) {
        byte[] hash = mac().doFinal(strand.getBytes(StandardCharsets.UTF_8));
        double even = ((ByteBuffer.wrap(hash).getLong() >>> 12) + 0.5) * 0x1.0p-52;
        return (even - 0.5) * RoundingToThree.BASE;
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + ALGORITHM, e);
        }
    }
}
