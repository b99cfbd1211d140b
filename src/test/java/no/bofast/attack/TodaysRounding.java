package no.bofast.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How counts were rounded before there were releases, kept to show that the attacker finds what leaked: each sum that was asked for was rounded
 * by itself, and all sums of one group by the same threshold.
 */
final class TodaysRounding {

    private final String key;

    TodaysRounding(String key) {
        this.key = key;
    }

    int rounded(String identity, int count) {
        int over = Math.floorMod(count, 3);
        return count - over + (over > 0 && threshold(identity) * 3 < over ? 3 : 0);
    }

    private double threshold(String identity) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((key + '\u0000' + identity).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
