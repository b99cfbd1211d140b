package no.bofast.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret that proves who a caller is: {@value #PREFIX} and 256 random bits.
 *
 * <p>Only its SHA-256 is kept. A slow, salted hash such as bcrypt protects passwords, which can be guessed; 256 random bits can't
 * be, by however many tries of whatever fast hash, and no two tokens are alike, so salt has nothing to hide. A fast hash costs a
 * request next to nothing, and gives a flood of false tokens no lever.
 */
public final class Token {

    /** Lets scanners for leaked secrets know one when they see one. */
    static final String PREFIX = "bofast_";

    private static final int BYTES = 32;

    private final String secret;

    private Token(String secret) {
        this.secret = secret;
    }

    /** A new one. */
    public static Token random(SecureRandom chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new Token(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** One that a caller shows. */
    static Token shown(String secret) {
        return new Token(secret);
    }

    static boolean isOne(String text) {
        return text.startsWith(PREFIX);
    }

    /** The hash that is kept, in hexadecimal. */
    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The secret itself: to be shown once to the one it is for. */
    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
