package no.bofast.testkit;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import no.bofast.serde.AvroRecordSerde;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Bofast's own serde, but twice its registry doesn't answer: at the first record, and later in the middle of many. */
public final class StumblingSerde implements Serde<SpecificRecord> {

    private static final Set<Integer> UNANSWERED = Set.of(0, 1_000);

    private final AvroRecordSerde<SpecificRecord> serde = new AvroRecordSerde<>();
    private final AtomicInteger read = new AtomicInteger();

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        serde.configure(configs, isKey);
    }

    @Override
    public Serializer<SpecificRecord> serializer() {
        return serde.serializer();
    }

    @Override
    public Deserializer<SpecificRecord> deserializer() {
        return (topic, data) -> {
            if (UNANSWERED.contains(read.getAndIncrement())) {
                throw new IllegalStateException("the registry is away for a moment");
            }
            return serde.deserializer().deserialize(topic, data);
        };
    }
}
