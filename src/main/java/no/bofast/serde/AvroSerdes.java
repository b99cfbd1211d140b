package no.bofast.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;

/**
 * The Avro serde of an installation: its class and its settings, under the keys of Confluent's serdes.
 *
 * <p>The class is {@link AvroRecordSerde} unless {@value #SERDE_CLASS} names another, such as Confluent's
 * {@code SpecificAvroSerde}.
 */
public final class AvroSerdes {

    /** Setting: the class of the serde. */
    public static final String SERDE_CLASS = "avro.serde.class";

    private static final String SUBJECTS = "value.subject.name.strategy";
    private static final String BY_TOPIC_AND_RECORD = "TopicRecordNameStrategy";
    private static final String SPECIFIC = "specific.avro.reader";

    private final Map<String, Object> settings;

    public AvroSerdes(Map<String, Object> settings) {
        TrustedTypes.trustGenerated();
        this.settings = new HashMap<>(settings);
        this.settings.putIfAbsent(SPECIFIC, true);
    }

    /** For topics with one type of record. */
    public Serde<SpecificRecord> serde() {
        return configured(settings);
    }

    public Deserializer<SpecificRecord> deserializer() {
        return serde().deserializer();
    }

    /** For the population events, which are of two types: each has a subject of its own. */
    public Serializer<SpecificRecord> inputSerializer() {
        Map<String, Object> input = new HashMap<>(settings);
        input.putIfAbsent(SUBJECTS, BY_TOPIC_AND_RECORD);
        return configured(input).serializer();
    }

    /** The registry that they ask, for questions of whoever watches it. */
    public SchemaRegistry registry() {
        return SerdeConfig.of(settings, false).registry();
    }

    @SuppressWarnings("unchecked")
    private static Serde<SpecificRecord> configured(Map<String, Object> settings) {
        Object type = settings.getOrDefault(SERDE_CLASS, AvroRecordSerde.class.getName());
        try {
            Serde<SpecificRecord> serde = Utils.newInstance(type.toString(), Serde.class);
            serde.configure(settings, false);
            return serde;
        } catch (ClassNotFoundException e) {
            throw new ConfigException(SERDE_CLASS, type, "no such class on the class path");
        }
    }
}
