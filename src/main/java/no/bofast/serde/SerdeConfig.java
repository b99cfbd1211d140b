package no.bofast.serde;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;

/** The settings of a serde, under Confluent's keys, so that Confluent's own can take its place with the same configuration. */
record SerdeConfig(SchemaRegistry registry, boolean registersSchemas, SubjectNames subjects, boolean key) {

    private static final String URL = "schema.registry.url";
    private static final String AUTO_REGISTER = "auto.register.schemas";
    private static final String SPECIFIC = "specific.avro.reader";

    /** Reads the settings; throws {@link ConfigException}. */
    static SerdeConfig of(Map<String, ?> config, boolean key) {
        return of(config, key, SchemaRegistry.at(url(config), config));
    }

    /** With a registry that others share; throws {@link ConfigException}. */
    static SerdeConfig of(Map<String, ?> config, boolean key, SchemaRegistry registry) {
        if (!flag(config, SPECIFIC)) {
            throw new ConfigException(SPECIFIC, "false", "this serde reads into generated classes, set it to true");
        }
        return new SerdeConfig(registry, flag(config, AUTO_REGISTER), subjects(config, key), key);
    }

    private static String url(Map<String, ?> config) {
        Object value = config.get(URL);
        if (value instanceof List<?> urls) {
            return urls.stream().map(Object::toString).collect(Collectors.joining(","));
        }
        return Optional.ofNullable(value)
                .map(Object::toString)
                .filter(url -> !url.isBlank())
                .orElseThrow(() -> new ConfigException(URL + " is missing: give the address of the schema registry"));
    }

    private static boolean flag(Map<String, ?> config, String key) {
        Object value = config.get(key);
        return value == null || Boolean.parseBoolean(value.toString());
    }

    private static SubjectNames subjects(Map<String, ?> config, boolean key) {
        String setting = key ? "key.subject.name.strategy" : "value.subject.name.strategy";
        Object value = config.get(setting);
        if (value == null) {
            return SubjectNames.TOPIC;
        }
        return SubjectNames.named(setting, value instanceof Class<?> type ? type.getName() : value.toString());
    }
}
