package no.bofast.topology.message;

import java.nio.charset.StandardCharsets;
import no.bofast.domain.RejectionReason;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that could not be used: its original bytes, where it came from, and why.
 *
 * @param key original key, may be absent ({@code null}, as Kafka has it)
 * @param value original value, may be absent
 */
public record DeadLetter(byte[] key, byte[] value, RejectionReason reason, String topic, int partition, long offset) {

    /** Header with the {@link RejectionReason#label()}. */
    public static final String REASON = "bofast.reason";

    public static final String TOPIC = "bofast.topic";
    public static final String PARTITION = "bofast.partition";
    public static final String OFFSET = "bofast.offset";

    /** Reason and origin as the headers of the dead letter. */
    public Headers headers() {
        return new RecordHeaders()
                .add(REASON, utf8(reason.label()))
                .add(TOPIC, utf8(topic))
                .add(PARTITION, utf8(Integer.toString(partition)))
                .add(OFFSET, utf8(Long.toString(offset)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
