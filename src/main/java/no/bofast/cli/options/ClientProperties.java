package no.bofast.cli.options;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.config.SecretFile;
import no.bofast.console.CommandFailure;
import no.bofast.console.OneLine;

/**
 * Properties of the Kafka clients and of the registry's client, as Kafka's own tools read them from a file.
 *
 * <p>A key that ends in {@value #FROM_FILE} names a file that the value of the key before it is read from.
 */
public final class ClientProperties {

    private static final String FROM_FILE = ".file";

    private final SortedMap<String, String> values;

    private ClientProperties(SortedMap<String, String> values) {
        this.values = values;
    }

    static ClientProperties none() {
        return new ClientProperties(new TreeMap<>());
    }

    /** Reads them; throws {@link IllegalArgumentException} with one line that names file, key and what was expected. */
    static ClientProperties read(Path file) {
        SortedMap<String, String> values = new TreeMap<>();
        written(file).forEach((key, value) -> {
            boolean isNamed =
                    !ClientKeys.isKnown(key.toString()) && key.toString().endsWith(FROM_FILE);
            String name = isNamed ? withoutSuffix(key.toString()) : key.toString();
            values.put(name, isNamed ? secret(file, key.toString(), value.toString()) : value.toString());
        });
        ClientKeys.fault(values).ifPresent(fault -> {
            throw new IllegalArgumentException("the client configuration " + file + " has " + fault);
        });
        return new ClientProperties(values);
    }

    private static Properties written(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new CommandFailure("cannot read the client configuration: " + OneLine.of(e), e);
        }
    }

    private static String withoutSuffix(String key) {
        return key.substring(0, key.length() - FROM_FILE.length());
    }

    private static String secret(Path file, String key, String named) {
        try {
            return SecretFile.read(named).reveal();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the client configuration " + file + " has a wrong " + key
                    + ": expected a file that this user may read, got: '" + named + "'");
        }
    }

    /** For the Kafka clients. */
    Map<String, String> ofKafka() {
        SortedMap<String, String> kafka = new TreeMap<>(values);
        kafka.keySet().removeIf(ClientKeys::isRegistrys);
        return kafka;
    }

    /** For the Avro serde, which hands its registry's client what that knows. */
    Map<String, String> ofSerde() {
        SortedMap<String, String> serde = new TreeMap<>(values);
        if (values.keySet().stream().anyMatch(ClientKeys::isUserOfRegistry)) {
            serde.putIfAbsent("basic.auth.credentials.source", "USER_INFO");
        }
        return serde;
    }

    /** What may be shown: secrets are masked. */
    public SortedMap<String, String> shown() {
        SortedMap<String, String> shown = new TreeMap<>(values);
        shown.replaceAll((key, value) -> ClientKeys.isSecret(key) ? "(secret)" : value);
        return shown;
    }
}
