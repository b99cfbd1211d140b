package no.bofast.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import no.bofast.config.Feature;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;

/** Where the Kafka cluster and the schema registry are, and how to talk to them. */
@Feature("Kafka and the schema registry")
final class ClusterOptions {

    private static final String REGISTRY = "schema.registry.";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "localhost:9092",
            description = "The Kafka cluster (default: ${DEFAULT-VALUE}).")
    private String bootstrapServers;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            defaultValue = "http://localhost:8081",
            description = "The schema registry (default: ${DEFAULT-VALUE}).")
    private String schemaRegistry;

    @Option(
            names = "--prefix",
            defaultValue = Topics.DEFAULT_PREFIX,
            description = "Prefix of all topics (default: ${DEFAULT-VALUE}).")
    private String prefix;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Properties of the Kafka clients and of the registry client (those that begin with "
                    + REGISTRY + "), as for TLS and SASL.")
    private Optional<Path> clientConfig;

    @Option(
            names = "--avro-serde",
            paramLabel = "CLASS",
            description = "Class of the Avro serde, instead of Bofast's own.")
    private Optional<String> serdeClass;

    Installation installation() {
        Map<String, Object> client = new HashMap<>();
        Map<String, Object> serdes = new HashMap<>();
        clientConfig.map(ClusterOptions::read).orElse(Map.of()).forEach((key, value) -> {
            client.put(key, value);
            serdes.put(key, value);
        });
        client.keySet().removeIf(key -> key.startsWith(REGISTRY));
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        serdes.put(REGISTRY + "url", schemaRegistry);
        serdeClass.ifPresent(name -> serdes.put(AvroSerdes.SERDE_CLASS, name));
        return new Installation(client, serdes, WrongUsage.unlessValid(() -> new Topics(prefix)));
    }

    private static Map<String, Object> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new CommandFailure("cannot read the client configuration: " + OneLine.of(e), e);
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }
}
