package no.bofast.topology;

import java.util.Optional;
import no.bofast.domain.EventCheck;
import no.bofast.domain.RejectionReason;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.PopulationEvent;
import no.bofast.serde.PopulationRecords;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the bytes of an input record. Never throws for what the bytes say, only for a registry that doesn't answer. */
final class IncomingReader {

    private final Deserializer<? extends SpecificRecord> deserializer;
    private final EventCheck check;

    IncomingReader(Deserializer<? extends SpecificRecord> deserializer, EventCheck check) {
        this.deserializer = deserializer;
        this.check = check;
    }

    Incoming read(String topic, byte[] key, byte[] value) {
        boolean namesPerson = key != null && key.length > 0;
        if (value == null) {
            return namesPerson ? new Incoming.Erasure() : bad(RejectionReason.MISSING_PERSON);
        }
        try {
            return read(deserializer.deserialize(topic, value), namesPerson);
        } catch (SerializationException unreadable) {
            return bad(RejectionReason.UNDECODABLE);
        }
    }

    private Incoming read(SpecificRecord record, boolean namesPerson) {
        if (record instanceof Heartbeat heartbeat) {
            return new Incoming.CompleteThrough(heartbeat.getCompleteThrough());
        }
        return record instanceof PopulationEvent event ? read(event, namesPerson) : bad(RejectionReason.UNDECODABLE);
    }

    private Incoming read(PopulationEvent event, boolean namesPerson) {
        if (!namesPerson) {
            return bad(RejectionReason.MISSING_PERSON, event);
        }
        EventCheck.Checked checked = check.check(PopulationRecords.reported(event));
        return checked instanceof EventCheck.Checked.Accepted accepted
                ? new Incoming.Event(accepted.event())
                : bad(((EventCheck.Checked.Rejected) checked).reason(), event);
    }

    private static Incoming bad(RejectionReason reason) {
        return new Incoming.Bad(reason, Optional.empty());
    }

    private static Incoming bad(RejectionReason reason, PopulationEvent event) {
        return new Incoming.Bad(reason, Optional.of(event.getRegisteredAt()));
    }
}
