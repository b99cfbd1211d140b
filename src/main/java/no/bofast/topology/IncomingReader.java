package no.bofast.topology;

import java.time.Instant;
import no.bofast.domain.EventCheck;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.RejectionReason;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.PopulationEvent;
import no.bofast.serde.PopulationRecords;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the bytes of an input record. Never throws for what the bytes say, only for a registry that doesn't answer.
 *
 * @param futureTimes whether a register time may be later than its record
 */
record IncomingReader(Deserializer<? extends SpecificRecord> deserializer, EventCheck check, FutureTimes futureTimes) {

    /** The same, for records whose register times were looked at before. */
    IncomingReader ofAnyTime() {
        return new IncomingReader(deserializer, check, FutureTimes.ALLOWED);
    }

    /**
     * @param appended when the record was appended to the topic
     */
    Incoming read(String topic, byte[] key, byte[] value, Instant appended) {
        boolean namesPerson = key != null && key.length > 0;
        if (value == null) {
            return namesPerson ? new Incoming.Erasure() : new Incoming.Bad(RejectionReason.MISSING_PERSON);
        }
        try {
            return read(deserializer.deserialize(topic, value), namesPerson, appended);
        } catch (SerializationException unreadable) {
            return new Incoming.Bad(RejectionReason.UNDECODABLE);
        }
    }

    private Incoming read(SpecificRecord record, boolean namesPerson, Instant appended) {
        if (record instanceof Heartbeat heartbeat) {
            return read(heartbeat.getCompleteThrough(), appended);
        }
        return record instanceof PopulationEvent event
                ? read(event, namesPerson, appended)
                : new Incoming.Bad(RejectionReason.UNDECODABLE);
    }

    private Incoming read(Instant completeThrough, Instant appended) {
        return futureTimes.refuse(completeThrough, appended)
                ? new Incoming.Bad(RejectionReason.FUTURE_REGISTER_TIME)
                : new Incoming.CompleteThrough(completeThrough);
    }

    private Incoming read(PopulationEvent event, boolean namesPerson, Instant appended) {
        if (!namesPerson) {
            return new Incoming.Bad(RejectionReason.MISSING_PERSON);
        }
        if (futureTimes.refuse(event.getRegisteredAt(), appended)) {
            return new Incoming.Bad(RejectionReason.FUTURE_REGISTER_TIME);
        }
        EventCheck.Checked checked = check.check(PopulationRecords.reported(event));
        return checked instanceof EventCheck.Checked.Accepted accepted
                ? new Incoming.Event(accepted.event())
                : new Incoming.Bad(((EventCheck.Checked.Rejected) checked).reason());
    }
}
