package no.bofast.serde;

import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads records in Confluent's wire format into the generated class of the record's name.
 *
 * <p>Thread-safe once configured. Throws what {@link AvroDecoder#decode} does.
 */
public final class AvroRecordDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private AvroDecoder decoder;

    /** For Kafka, which calls {@link #configure}. */
    public AvroRecordDeserializer() {}

    public AvroRecordDeserializer(SchemaRegistry registry) {
        this.decoder = AvroDecoder.ofClassPath(registry);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        decoder = AvroDecoder.ofClassPath(SerdeConfig.of(configs, isKey).registry());
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(String topic, byte[] data) {
        if (data == null) {
            return null;
        }
        IndexedRecord record = decoder.decode(data);
        if (record instanceof SpecificRecord) {
            return (T) record;
        }
        throw new SerializationException("record in topic " + topic + " is of type "
                + record.getSchema().getFullName() + ", for which there is no class here");
    }
}
