package no.bofast.serde;

import no.bofast.domain.RejectionReason;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.domain.settling.SettlingCheck.Checked;
import no.bofast.schema.SettlingEvent;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the bytes of a request or decision, and has them checked. Never throws for what the bytes say, only for a registry that
 * doesn't answer.
 */
public record SettlingReader(Deserializer<? extends SpecificRecord> deserializer, SettlingCheck check) {

    /** What became of a record; one without a value takes nothing back, and is no statement. */
    public Checked read(String topic, byte[] value) {
        try {
            return value != null && deserializer.deserialize(topic, value) instanceof SettlingEvent event
                    ? check.check(SettlingRecords.reported(event))
                    : new Checked.Rejected(RejectionReason.UNDECODABLE);
        } catch (SerializationException unreadable) {
            return new Checked.Rejected(RejectionReason.UNDECODABLE);
        }
    }
}
