package no.bofast.serde;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes records of generated classes in Confluent's wire format, and registers their schemas unless told not to.
 *
 * <p>Thread-safe once configured. Throws {@link RegistryFailure} where the registry is at fault, and Kafka's
 * {@code SerializationException} where the record is.
 */
public final class AvroRecordSerializer<T extends SpecificRecord> implements Serializer<T> {

    private final Map<Slot, AvroEncoder> encoders = new ConcurrentHashMap<>();
    private SerdeConfig config;

    /** For Kafka, which calls {@link #configure}. */
    public AvroRecordSerializer() {}

    public AvroRecordSerializer(SchemaRegistry registry, SubjectNames subjects) {
        this(new SerdeConfig(registry, true, subjects, false));
    }

    AvroRecordSerializer(SerdeConfig config) {
        this.config = config;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        config = SerdeConfig.of(configs, isKey);
    }

    @Override
    public byte[] serialize(String topic, T data) {
        return data == null ? null : encoder(topic, data).encode(data);
    }

    private AvroEncoder encoder(String topic, T data) {
        Slot slot = new Slot(topic, data.getClass());
        AvroEncoder known = encoders.get(slot);
        return known != null ? known : encoders.computeIfAbsent(slot, absent -> encoderFor(topic, data));
    }

    private AvroEncoder encoderFor(String topic, T data) {
        String subject =
                config.subjects().subject(topic, config.key(), data.getSchema().getFullName());
        return AvroEncoder.of(config.registry(), config.registersSchemas(), subject, data.getSchema());
    }

    /** What has one subject, and so one id. */
    private record Slot(String topic, Class<?> type) {}
}
