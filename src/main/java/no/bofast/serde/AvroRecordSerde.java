package no.bofast.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/** {@link AvroRecordSerializer} and {@link AvroRecordDeserializer} in one, as Kafka Streams wants them. */
public final class AvroRecordSerde<T extends SpecificRecord> extends Serdes.WrapperSerde<T> {

    /** For Kafka, which calls {@code configure}. */
    public AvroRecordSerde() {
        super(new AvroRecordSerializer<>(), new AvroRecordDeserializer<>());
    }

    public AvroRecordSerde(SchemaRegistry registry, SubjectNames subjects) {
        super(new AvroRecordSerializer<>(registry, subjects), new AvroRecordDeserializer<>(registry));
    }
}
