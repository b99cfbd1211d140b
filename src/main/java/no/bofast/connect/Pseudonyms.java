package no.bofast.connect;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.bofast.domain.PersonId;

/**
 * Turns the id that a register has for a person into a pseudonym: the first 16 bytes of its HMAC-SHA-256, in Base64 for URLs.
 *
 * <p>The same key gives the same pseudonym in every connector, so a settlement extract and a feed that name people by the same id
 * speak of the same people. Without a key only ids that are pseudonyms already are let through. Safe for several threads.
 */
public final class Pseudonyms {

    /** Bytes of a pseudonym: among ten million people two of the same are likelier to be a fault of the memory. */
    public static final int BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    /** Shorter keys could be found by trying. */
    private static final int SHORTEST_KEY = 16;
    /** Nine to thirteen digits: national ids, D, DUF and aktør ids of Norway, CPR, Sweden's; some are written with a sign within. */
    private static final Pattern PERSONAL = Pattern.compile("\\d{6}[-+ ]?\\d{3,7}");

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Optional<ThreadLocal<Mac>> macs;

    private Pseudonyms(Optional<ThreadLocal<Mac>> macs) {
        this.macs = macs;
    }

    /** Keyed; throws {@link IllegalArgumentException} if the key is too short to protect anyone. */
    public static Pseudonyms keyed(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "the key of pseudonyms must have at least " + SHORTEST_KEY + " characters, got: " + bytes.length);
        }
        SecretKeySpec secret = new SecretKeySpec(bytes, ALGORITHM);
        return new Pseudonyms(Optional.of(ThreadLocal.withInitial(() -> mac(secret))));
    }

    /** For sources that hold pseudonyms already. */
    public static Pseudonyms asTheyAre() {
        return new Pseudonyms(Optional.empty());
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /** Whether they are made with a key. */
    public boolean isKeyed() {
        return macs.isPresent();
    }

    /** The pseudonym; empty if there is no key and the id looks like one that tells who somebody is. */
    public Optional<PersonId> of(String id) {
        return macs.map(unused -> Optional.of(new PersonId(TEXT.encodeToString(bytes(id)))))
                .orElseGet(() -> Optional.of(id)
                        .filter(text -> !PERSONAL.matcher(text).matches())
                        .map(PersonId::new));
    }

    /** The 16 bytes of a keyed pseudonym. */
    public byte[] bytes(String id) {
        Mac mac = macs.orElseThrow(() -> new IllegalStateException("no key of pseudonyms"))
                .get();
        return Arrays.copyOf(mac.doFinal(id.strip().getBytes(StandardCharsets.UTF_8)), BYTES);
    }

    /** The pseudonym of 16 bytes. */
    public static PersonId ofBytes(byte[] bytes) {
        return new PersonId(TEXT.encodeToString(bytes));
    }

    /** The bytes that a pseudonym was made of; empty if it isn't one of ours. */
    public static Optional<byte[]> bytesOf(String pseudonym) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(pseudonym)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
