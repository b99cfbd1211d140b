package no.bofast.erasure;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.bofast.schema.Heartbeat;
import no.bofast.serde.Copies;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What was seen of the input in one reading: the erasures, and of each partition the heartbeat that says most, which is the only one worth
 * keeping. For one thread.
 */
public final class Survey {

    private final Erasures erasures;
    private final Deserializer<SpecificRecord> deserializer;
    private final Map<Integer, Instant> furthest = new HashMap<>();
    private final Map<Integer, Long> heartbeats = new HashMap<>();

    Survey(Erasures erasures, Deserializer<SpecificRecord> deserializer) {
        this.erasures = erasures;
        this.deserializer = deserializer;
    }

    public Erasures erasures() {
        return erasures;
    }

    void see(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            heartbeat(record).ifPresent(through -> seeHeartbeat(through, record));
        } else if (record.value() == null) {
            erasures.add(record.key(), appended(record));
        }
    }

    private static Instant appended(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(Copies.appended(record.timestamp(), record.headers()));
    }

    private void seeHeartbeat(Instant through, ConsumerRecord<byte[], byte[]> record) {
        if (through.isAfter(furthest.getOrDefault(record.partition(), Instant.MIN))) {
            furthest.put(record.partition(), through);
            heartbeats.put(record.partition(), record.offset());
        }
    }

    private Optional<Instant> heartbeat(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() != null
                            && deserializer.deserialize(record.topic(), record.value()) instanceof Heartbeat heartbeat
                    ? Optional.of(heartbeat.getCompleteThrough())
                    : Optional.empty();
        } catch (SerializationException undecodable) {
            return Optional.empty();
        }
    }

    /** Whether a record stays. One that names no person and isn't the furthest heartbeat was told as a dead letter, if it was anything. */
    boolean keeps(ConsumerRecord<byte[], byte[]> record, Instant now) {
        if (record.key() == null) {
            return Long.valueOf(record.offset()).equals(heartbeats.get(record.partition()));
        }
        Instant appended = appended(record);
        return record.value() == null ? !erasures.isOut(appended, now) : !erasures.includes(record.key(), appended);
    }
}
