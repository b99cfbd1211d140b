package no.bofast.serde;

import java.io.ByteArrayOutputStream;
import org.apache.kafka.common.errors.SerializationException;

/** Confluent's framing of a serialised record: a zero byte, the schema's id in four bytes (big-endian), then the Avro binary. */
public final class ConfluentWireFormat {

    /** Bytes before the Avro binary. */
    public static final int HEADER_BYTES = 5;

    private static final byte MAGIC = 0;

    private ConfluentWireFormat() {}

    /** The id of the schema that the record was written with; throws {@link SerializationException} on another framing. */
    public static int schemaId(byte[] record) {
        if (record.length < HEADER_BYTES) {
            throw new SerializationException("record of " + record.length
                    + " bytes is too short for Confluent's wire format: 5 bytes before the data");
        }
        if (record[0] != MAGIC) {
            throw new SerializationException("record of " + record.length
                    + " bytes is not in Confluent's wire format: first byte is " + record[0] + ", not 0");
        }
        return (record[1] & 0xff) << 24 | (record[2] & 0xff) << 16 | (record[3] & 0xff) << 8 | record[4] & 0xff;
    }

    /** Writes the bytes before the Avro binary. */
    static void writeHeader(int schemaId, ByteArrayOutputStream out) {
        out.write(MAGIC);
        out.write(schemaId >>> 24);
        out.write(schemaId >>> 16);
        out.write(schemaId >>> 8);
        out.write(schemaId);
    }
}
