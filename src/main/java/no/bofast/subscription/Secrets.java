package no.bofast.subscription;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of subscriptions: all are derived from the installation's key, so that none is kept anywhere, and every instance
 * with the same key knows them.
 *
 * <p>Another key makes all of them void.
 */
public final class Secrets {

    private static final int LEAST_KEY_LENGTH = 32;
    private static final String HMAC = "HmacSHA256";
    private static final String SIGNING_PREFIX = "whsec_";

    /** Enough to tell the networks of a country apart. */
    private static final int NETWORK_LETTERS = 16;

    private final SecretKeySpec key;

    public Secrets(String key) {
        if (key.length() < LEAST_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "the key of the subscriptions (subscription-key-file) must have at least " + LEAST_KEY_LENGTH
                            + " characters");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** What a secret allows. */
    public enum Purpose {
        /** Everything that its subscriber may do. */
        MANAGE,
        /** To say that the e-mail address is one's own. */
        CONFIRM,
        UNSUBSCRIBE,
        /** To fetch the feed, until its key is renewed. */
        READ
    }

    /** The secret for a purpose of one subscription. */
    public String of(Purpose purpose, SubscriptionId subscription) {
        return encoded(purpose + " " + subscription);
    }

    /** The key that reads the subscription's feed; that of the first generation is as it was before keys could be renewed. */
    public String reading(Subscription subscription) {
        int generation = subscription.secretGeneration();
        return generation == 1
                ? of(Purpose.READ, subscription.id())
                : encoded("READ " + subscription.id() + " " + generation);
    }

    /** Whether somebody showed the key of the feed, as it is today. */
    public boolean isReading(String shown, Subscription subscription) {
        return isSame(shown, reading(subscription));
    }

    /** Whether somebody showed the secret; takes the same time for every wrong one. */
    public boolean isSecret(String shown, Purpose purpose, SubscriptionId subscription) {
        return isSame(shown, of(purpose, subscription));
    }

    /** The secret that signs webhooks now, as Standard Webhooks writes it. */
    public String signing(Subscription subscription) {
        return signing(subscription, subscription.secretGeneration());
    }

    /** All secrets that sign at an instant, the newest first: two while a rotation lasts. */
    public List<String> allSigning(Subscription subscription, Instant now) {
        String newest = signing(subscription);
        return now.isBefore(subscription.previousSecretUntil())
                ? List.of(newest, signing(subscription, subscription.secretGeneration() - 1))
                : List.of(newest);
    }

    private String signing(Subscription subscription, int generation) {
        return SIGNING_PREFIX
                + Base64.getEncoder().encodeToString(hmac("SIGN " + subscription.id() + " " + generation));
    }

    /** Something to know a network again by, and not which it is. */
    public String network(String address) {
        return encoded("NETWORK " + address).substring(0, NETWORK_LETTERS);
    }

    private String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(text));
    }

    private static boolean isSame(String shown, String secret) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + HMAC, e);
        }
    }
}
