package no.bofast.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/** {@link AvroRecordSerializer} and {@link AvroRecordDeserializer} in one, as Kafka Streams wants them. */
public final class AvroRecordSerde<T extends SpecificRecord> extends Serdes.WrapperSerde<T> {

    /** For Kafka, which calls {@code configure}. */
    public AvroRecordSerde() {
        super(new AvroRecordSerializer<>(), new AvroRecordDeserializer<>());
    }

    AvroRecordSerde(SerdeConfig config) {
        super(new AvroRecordSerializer<>(config), new AvroRecordDeserializer<>(config.registry()));
    }
}
