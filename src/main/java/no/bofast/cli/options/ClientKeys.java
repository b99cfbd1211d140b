package no.bofast.cli.options;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;

/** The keys that Kafka's clients and the registry's client know, and what their values must be. */
final class ClientKeys {

    private static final List<ConfigDef> KAFKA =
            List.of(AdminClientConfig.configDef(), ConsumerConfig.configDef(), ProducerConfig.configDef());
    /** Kafka's own way to take values from elsewhere has keys of any name. */
    private static final String PROVIDERS = "config.providers";

    private static final String REGISTRY = "schema.registry.";
    private static final List<String> SERDE = List.of("basic.auth.", "bearer.auth.", "auto.register.schemas");
    private static final String USER_OF_REGISTRY = "basic.auth.user.info";
    private static final List<String> SECRETS =
            List.of("password", "secret", "token", "jaas.config", "user.info", "key");

    private ClientKeys() {}

    /** Whether a key is one of Kafka's, or one that belongs to the registry. */
    static boolean isKnown(String key) {
        return isKafkas(key) || isRegistrys(key) && !key.endsWith(".file");
    }

    private static boolean isKafkas(String key) {
        return key.startsWith(PROVIDERS)
                || KAFKA.stream().anyMatch(known -> known.configKeys().containsKey(key));
    }

    static boolean isRegistrys(String key) {
        return key.startsWith(REGISTRY) || SERDE.stream().anyMatch(key::startsWith);
    }

    static boolean isUserOfRegistry(String key) {
        return key.equals(USER_OF_REGISTRY) || key.equals(REGISTRY + USER_OF_REGISTRY);
    }

    /** Whether nobody may see a key's value. */
    static boolean isSecret(String key) {
        return SECRETS.stream().anyMatch(key::endsWith);
    }

    /** What is wrong with the first key that is unknown or has an impossible value; secrets aren't told. */
    static Optional<String> fault(Map<String, String> values) {
        return values.keySet().stream()
                .filter(key -> !isKnown(key))
                .findFirst()
                .map(unknown -> "a key that neither Kafka's clients nor the registry's know: " + unknown)
                .or(() -> wrongValue(values));
    }

    private static Optional<String> wrongValue(Map<String, String> values) {
        return KAFKA.stream()
                .flatMap(known -> known.validate(values).stream())
                .filter(checked -> values.containsKey(checked.name()))
                .filter(checked -> !checked.errorMessages().isEmpty())
                .findFirst()
                .map(ClientKeys::told);
    }

    private static String told(ConfigValue checked) {
        return "a wrong " + checked.name() + ": "
                + (isSecret(checked.name())
                        ? "not what Kafka expects"
                        : checked.errorMessages().get(0));
    }
}
