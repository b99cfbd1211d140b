package no.bofast.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import org.apache.kafka.common.header.Header;

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
        reason(letter).ifPresent(reason -> add(letter, reason));
    }

    /** Counts a record that can't be used and stays where it lies: the same bytes again are no other bad event. */
    void add(ConsumerRecord<byte[], byte[]> record, RejectionReason reason) {
        if (known.add(digest(record))) {
            byReason.merge(reason, 1L, Long::sum);
        }
    }

    private static Optional<RejectionReason> reason(ConsumerRecord<byte[], byte[]> letter) {
        return Optional.ofNullable(letter.headers().lastHeader(DeadLetter.REASON))
                .map(header -> REASONS.get(new String(header.value(), StandardCharsets.UTF_8)));
    }

    Map<RejectionReason, Long> byReason() {
        return Map.copyOf(byReason);
    }

    /** That of the whole record, also of one that was cut. */
    private static ByteBuffer digest(ConsumerRecord<byte[], byte[]> letter) {
        return ByteBuffer.wrap(Optional.ofNullable(letter.headers().lastHeader(DeadLetter.DIGEST))
                .map(Header::value)
                .orElseGet(() -> DeadLetter.digest(letter.key(), letter.value())));
    }

    private static Map<String, RejectionReason> reasons() {
        return Arrays.stream(RejectionReason.values())
                .collect(Collectors.toUnmodifiableMap(RejectionReason::label, reason -> reason));
    }
}
