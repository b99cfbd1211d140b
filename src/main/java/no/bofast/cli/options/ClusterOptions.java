package no.bofast.cli.options;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.bofast.config.Expecting;
import no.bofast.config.Feature;
import no.bofast.console.WrongUsage;
import no.bofast.instance.Installation;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;

/** Where the Kafka cluster and the schema registry are, and how to talk to them. */
@Feature("Kafka and the schema registry")
public final class ClusterOptions {

    /** Reads addresses of brokers. */
    static final class Brokers extends Expecting<String> {
        Brokers() {
            super(
                    "addresses such as kafka-1:9092,kafka-2:9092",
                    text -> matching(text, "([A-Z_]+://)?[^\\s,/@]+:\\d{1,5}"));
        }
    }

    /** Reads addresses of a registry; user and password belong in the file of client-config. */
    static final class Registries extends Expecting<String> {
        Registries() {
            super(
                    "addresses such as http://localhost:8081 (user and password stand in the file of client-config)",
                    text -> matching(text, "https?://[^\\s,/?#@]+(/[^\\s,?#]*)?"));
        }
    }

    private static String matching(String text, String address) {
        if (!text.matches(address + "(\\s*,\\s*" + address + ")*")) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "localhost:9092",
            converter = Brokers.class,
            description = "The Kafka cluster (default: ${DEFAULT-VALUE}).")
    private String bootstrapServers;

    @Option(
            names = "--schema-registry",
            paramLabel = "URL",
            defaultValue = "http://localhost:8081",
            converter = Registries.class,
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
            description =
                    "Properties of the Kafka clients and of the registry's (those that begin with schema.registry.),"
                            + " as for TLS and SASL; a key with .file behind it names the file that the value is in.")
    private Optional<Path> clientConfig;

    @Option(
            names = "--avro-serde",
            paramLabel = "CLASS",
            description = "Class of the Avro serde, instead of Bofast's own.")
    private Optional<String> serdeClass;

    public Installation installation() {
        ClientProperties properties = clientProperties();
        Map<String, Object> client = new HashMap<>(properties.ofKafka());
        Map<String, Object> serdes = new HashMap<>(properties.ofSerde());
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        serdes.put("schema.registry.url", schemaRegistry);
        serdeClass.ifPresent(name -> serdes.put(AvroSerdes.SERDE_CLASS, name));
        return new Installation(client, serdes, WrongUsage.unlessValid(() -> new Topics(prefix)));
    }

    ClientProperties clientProperties() {
        return WrongUsage.unlessValid(
                () -> clientConfig.map(ClientProperties::read).orElseGet(ClientProperties::none));
    }
}
