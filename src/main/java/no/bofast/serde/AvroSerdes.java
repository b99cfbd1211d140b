package no.bofast.serde;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
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
 * {@code SpecificAvroSerde}. Bofast's own share one registry: what one of them has learnt none of the others asks for again.
 */
public final class AvroSerdes {

    /** Setting: the class of the serde. */
    public static final String SERDE_CLASS = "avro.serde.class";

    private static final String SUBJECTS = "value.subject.name.strategy";
    private static final String BY_TOPIC_AND_RECORD = "TopicRecordNameStrategy";
    private static final String SPECIFIC = "specific.avro.reader";

    private final Map<String, Object> settings;
    private final SchemaRegistry registry;

    public AvroSerdes(Map<String, Object> settings) {
        TrustedTypes.trustGenerated();
        this.settings = new HashMap<>(settings);
        this.settings.putIfAbsent(SPECIFIC, true);
        this.registry = SerdeConfig.of(this.settings, false).registry();
    }

    /** The same, but for some settings that aren't given yet. */
    public AvroSerdes orWith(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.putAll(settings);
        return new AvroSerdes(all);
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
        return configured(ofInput()).serializer();
    }

    private Map<String, Object> ofInput() {
        Map<String, Object> input = new HashMap<>(settings);
        input.putIfAbsent(SUBJECTS, BY_TOPIC_AND_RECORD);
        return input;
    }

    /** The registry that they ask, for questions of whoever watches it. */
    public SchemaRegistry registry() {
        return registry;
    }

    /**
     * Asks for all schemas of an installation's records, and adds those that are missing, so that the registry may be away
     * later. Serdes that aren't Bofast's own ask themselves, each when it meets a record.
     *
     * @param patience how long to wait for a registry that doesn't answer; then throws {@link RegistryFailure}
     */
    public void learn(Topics topics, Duration patience) {
        if (settings.containsKey(SERDE_CLASS)) {
            return;
        }
        SchemaRegistry asked = registry.withPatience(patience);
        SerdeConfig input = SerdeConfig.of(ofInput(), false, asked);
        SerdeConfig output = SerdeConfig.of(settings, false, asked);
        RecordTypes.ofInput().forEach(schema -> learn(topics.populationEvents(), schema, input));
        RecordTypes.ofOutput(topics).forEach((topic, schema) -> learn(topic, schema, output));
    }

    /** What may not be added here, and isn't there yet, is asked for again when it is needed. */
    private static void learn(String topic, Schema schema, SerdeConfig config) {
        String subject = config.subjects().subject(topic, config.key(), schema.getFullName());
        try {
            AvroEncoder.of(config.registry(), config.registersSchemas(), subject, schema);
        } catch (UnknownSchema missing) {
            // As the sentence above says.
        }
    }

    private Serde<SpecificRecord> configured(Map<String, Object> chosen) {
        return chosen.containsKey(SERDE_CLASS)
                ? foreign(chosen)
                : new AvroRecordSerde<>(SerdeConfig.of(chosen, false, registry));
    }

    @SuppressWarnings("unchecked")
    private static Serde<SpecificRecord> foreign(Map<String, Object> settings) {
        Object type = settings.get(SERDE_CLASS);
        try {
            Serde<SpecificRecord> serde = Utils.newInstance(type.toString(), Serde.class);
            serde.configure(settings, false);
            return serde;
        } catch (ClassNotFoundException e) {
            throw new ConfigException(SERDE_CLASS, type, "no such class on the class path");
        }
    }
}
