package no.bofast.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Turns records of one type into Confluent's wire format under one schema id. Thread-safe: each thread has its own buffer. */
public final class AvroEncoder {

    private static final ThreadLocal<Buffer> BUFFER = ThreadLocal.withInitial(Buffer::new);

    private final int schemaId;
    private final Schema schema;
    private final DatumWriter<SpecificRecord> writer;

    static {
        TrustedTypes.trustGenerated();
    }

    private AvroEncoder(int schemaId, Schema schema) {
        this.schemaId = schemaId;
        this.schema = schema;
        this.writer = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));
    }

    /** An encoder for a generated class's schema, registered with the subject; throws {@link RegistryFailure}. */
    public static AvroEncoder of(SchemaRegistry registry, String subject, Schema schema) {
        return of(registry, true, subject, schema);
    }

    static AvroEncoder of(SchemaRegistry registry, boolean register, String subject, Schema schema) {
        Schema portable = PortableSchema.of(schema);
        int id = register ? registry.register(subject, portable) : registry.idOf(subject, portable);
        return new AvroEncoder(id, schema);
    }

    /** The record's bytes; throws {@link SerializationException} if a field that must have a value has none. */
    public byte[] encode(SpecificRecord data) {
        try {
            return BUFFER.get().write(schemaId, writer, data);
        } catch (IOException | RuntimeException e) {
            BUFFER.remove();
            throw new SerializationException(
                    "record of type " + schema.getFullName() + " cannot be written: " + FirstLine.of(e), e);
        }
    }

    /** One thread's output, kept to save allocations. */
    private static final class Buffer {

        private static final int INITIAL_BYTES = 512;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(INITIAL_BYTES);
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);

        private byte[] write(int schemaId, DatumWriter<SpecificRecord> writer, SpecificRecord data) throws IOException {
            out.reset();
            ConfluentWireFormat.writeHeader(schemaId, out);
            writer.write(data, encoder);
            encoder.flush();
            return out.toByteArray();
        }
    }
}
