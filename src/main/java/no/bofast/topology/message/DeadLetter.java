package no.bofast.topology.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import no.bofast.domain.RejectionReason;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that could not be used: its original bytes, where it came from, and why.
 *
 * @param key original key, may be absent ({@code null}, as Kafka has it)
 * @param value original value, may be absent
 * @param whole what the record was, if key and value are only the beginnings of it
 */
public record DeadLetter(
        byte[] key,
        byte[] value,
        RejectionReason reason,
        String topic,
        int partition,
        long offset,
        Optional<Whole> whole) {

    /** Header with the {@link RejectionReason#label()}. */
    public static final String REASON = "bofast.reason";

    public static final String TOPIC = "bofast.topic";
    public static final String PARTITION = "bofast.partition";
    public static final String OFFSET = "bofast.offset";

    /** Headers of a letter that was cut: how many bytes the record's key and value had, and {@link #digest} of them. */
    public static final String KEY_SIZE = "bofast.key-size";

    public static final String VALUE_SIZE = "bofast.value-size";
    public static final String DIGEST = "bofast.sha256";

    /** More than the headers take, the longest name of a topic among them. */
    private static final int HEADERS = 640;
    /** At most this part of a letter that is cut is its key. */
    private static final int PART_OF_KEY = 4;

    /** A letter with everything. */
    public DeadLetter(byte[] key, byte[] value, RejectionReason reason, String topic, int partition, long offset) {
        this(key, value, reason, topic, partition, offset, Optional.empty());
    }

    /** The size and the digest of a record that was cut. */
    public record Whole(int keySize, int valueSize, byte[] digest) {}

    /** The letter, cut to a size if it is larger: a record as large as Kafka takes has no room for reason and origin. */
    public DeadLetter within(int bytes) {
        int room = Math.max(0, bytes - HEADERS);
        if ((long) size(key) + size(value) <= room) {
            return this;
        }
        byte[] keptKey = beginning(key, room / PART_OF_KEY);
        byte[] keptValue = beginning(value, room - size(keptKey));
        Whole cut = new Whole(size(key), size(value), digest(key, value));
        return new DeadLetter(keptKey, keptValue, reason, topic, partition, offset, Optional.of(cut));
    }

    private static int size(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static byte[] beginning(byte[] bytes, int most) {
        return size(bytes) <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    /** Reason and origin as the headers of the dead letter, and what was cut. */
    public Headers headers() {
        RecordHeaders headers = new RecordHeaders();
        headers.add(REASON, utf8(reason.label()))
                .add(TOPIC, utf8(topic))
                .add(PARTITION, utf8(Integer.toString(partition)))
                .add(OFFSET, utf8(Long.toString(offset)));
        whole.ifPresent(cut -> headers.add(KEY_SIZE, utf8(Integer.toString(cut.keySize())))
                .add(VALUE_SIZE, utf8(Integer.toString(cut.valueSize())))
                .add(DIGEST, cut.digest()));
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Tells one record's content from another's: SHA-256 over key and value. */
    public static byte[] digest(byte[] key, byte[] value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(key, digest);
            add(value, digest);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The length comes first, so that neither where bytes end nor whether there are any is lost. */
    private static void add(byte[] bytes, MessageDigest digest) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes == null ? -1 : bytes.length));
        digest.update(bytes == null ? new byte[0] : bytes);
    }
}
