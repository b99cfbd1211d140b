package no.bofast.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bofast.domain.RejectionReason;
import no.bofast.topology.message.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Counts distinct bad events by reason: one delivered again is a dead letter again, but no other bad event.
 *
 * <p>Remembers a digest of each, nothing of its content.
 */
final class DeadLetterCounts {

    private static final Map<String, RejectionReason> REASONS = reasons();

    private final Set<ByteBuffer> known = new HashSet<>();
    private final Map<RejectionReason, Long> byReason = new EnumMap<>(RejectionReason.class);

    /** Counts a dead letter; one without a reason that Bofast knows is not from Bofast, and is not counted. */
    void add(ConsumerRecord<byte[], byte[]> letter) {
        reason(letter)
                .filter(reason -> known.add(digest(letter.key(), letter.value())))
                .ifPresent(reason -> byReason.merge(reason, 1L, Long::sum));
    }

    private static Optional<RejectionReason> reason(ConsumerRecord<byte[], byte[]> letter) {
        return Optional.ofNullable(letter.headers().lastHeader(DeadLetter.REASON))
                .map(header -> REASONS.get(new String(header.value(), StandardCharsets.UTF_8)));
    }

    Map<RejectionReason, Long> byReason() {
        return Map.copyOf(byReason);
    }

    private static ByteBuffer digest(byte[] key, byte[] value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(key, digest);
            add(value, digest);
            return ByteBuffer.wrap(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The length comes first, so that neither where bytes end nor whether there are any is lost. */
    private static void add(byte[] bytes, MessageDigest digest) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes == null ? -1 : bytes.length));
        digest.update(bytes == null ? new byte[0] : bytes);
    }

    private static Map<String, RejectionReason> reasons() {
        return Arrays.stream(RejectionReason.values())
                .collect(Collectors.toUnmodifiableMap(RejectionReason::label, reason -> reason));
    }
}
