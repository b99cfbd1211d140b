package no.bofast.serde;

import java.util.Arrays;
import org.apache.kafka.common.config.ConfigException;

/** How a registry's subject follows from a topic and a record's type: Confluent's strategies, under its class names. */
public enum SubjectNames {
    /** One type a topic: {@code topic-value} or {@code topic-key}. */
    TOPIC("TopicNameStrategy") {
        @Override
        public String subject(String topic, boolean key, String recordName) {
            return topic + (key ? "-key" : "-value");
        }
    },
    /** Several types a topic, each with a history of its own there: {@code topic-full.name.of.Record}. */
    TOPIC_RECORD("TopicRecordNameStrategy") {
        @Override
        public String subject(String topic, boolean key, String recordName) {
            return topic + "-" + recordName;
        }
    },
    /** One history of a type for all topics: {@code full.name.of.Record}. */
    RECORD("RecordNameStrategy") {
        @Override
        public String subject(String topic, boolean key, String recordName) {
            return recordName;
        }
    };

    private final String confluentName;

    SubjectNames(String confluentName) {
        this.confluentName = confluentName;
    }

    public abstract String subject(String topic, boolean key, String recordName);

    /** The strategy that Confluent's class, with or without its package, stands for. */
    static SubjectNames named(String setting, String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(names -> names.confluentName.equals(simple))
                .findAny()
                .orElseThrow(() -> new ConfigException(
                        setting, className, "give TopicNameStrategy, TopicRecordNameStrategy or RecordNameStrategy"));
    }
}
