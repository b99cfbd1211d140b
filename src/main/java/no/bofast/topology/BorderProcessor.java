package no.bofast.topology;

import java.time.Instant;
import java.util.Optional;
import no.bofast.domain.RejectionReason;
import no.bofast.topology.message.Stray;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Before the first step: reads what a record of the population events says, and finds out whether it lies where it belongs.
 *
 * <p>Whoever writes to the topic chooses the partitions. All that is known of a person must come together, so what lies astray
 * goes on to its own partition by a topic of Kafka Streams' own, in the same transaction; and is refused only if
 * it is too large for that.
 */
final class BorderProcessor extends ContextualProcessor<byte[], byte[], byte[], Crossing> {

    private final IncomingReader reader;
    private final HomePartition home;
    private final int largestStray;

    /**
     * @param largestStray bytes of key and value that a record may have to be brought home
     */
    BorderProcessor(IncomingReader reader, HomePartition home, int largestStray) {
        this.reader = reader;
        this.home = home;
        this.largestStray = largestStray;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata origin = context().recordMetadata().orElseThrow();
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        Incoming incoming = reader.read(origin.topic(), record.key(), record.value(), appended);
        Incoming placed = placed(incoming, record, origin.partition());
        context().forward(record.withValue(new Crossing.Record(placed, record.value())));
    }

    private Incoming placed(Incoming incoming, Record<byte[], byte[]> record, int lies) {
        if (incoming instanceof Incoming.Event event) {
            return placed(incoming, Optional.of(event.event().registeredAt()), record, lies);
        }
        return incoming instanceof Incoming.Erasure ? placed(incoming, Optional.empty(), record, lies) : incoming;
    }

    private Incoming placed(
            Incoming incoming, Optional<Instant> registeredAt, Record<byte[], byte[]> record, int lies) {
        int belongs = home.of(record.key());
        if (belongs == lies) {
            return incoming;
        }
        return size(record) <= largestStray
                ? new Incoming.Astray(belongs, registeredAt)
                : new Incoming.Bad(RejectionReason.WRONG_PARTITION);
    }

    private static int size(Record<byte[], byte[]> record) {
        int value = record.value() == null ? 0 : record.value().length;
        return record.key().length + value + Stray.OVERHEAD;
    }
}
