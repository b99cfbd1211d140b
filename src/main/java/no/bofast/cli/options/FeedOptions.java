package no.bofast.cli.options;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.bofast.console.WrongUsage;
import no.bofast.instance.Installation;
import no.bofast.serde.AvroSerdes;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;

/** Where a register's feed is, and how to talk to it: to a cluster and a registry of its own, or to Bofast's. */
public final class FeedOptions {

    private static final String REGISTRY = "schema.registry.url";

    @Option(
            names = "--feed-bootstrap-servers",
            paramLabel = "HOST:PORT",
            converter = ClusterOptions.Brokers.class,
            description = "The feed's Kafka cluster (default: Bofast's).")
    private Optional<String> bootstrapServers;

    @Option(
            names = "--feed-schema-registry",
            paramLabel = "URL",
            converter = ClusterOptions.Registries.class,
            description = "The feed's schema registry (default: Bofast's).")
    private Optional<String> schemaRegistry;

    @Option(
            names = "--feed-client-config",
            paramLabel = "FILE",
            description = "Properties of the feed's Kafka clients and registry, as in client-config.")
    private Optional<Path> clientConfig;

    @Option(names = "--topic", description = "The feed's topic (default for pdl: pdl.leesah-v1).")
    private Optional<String> topic;

    /** The feed as its clients find it. */
    public record Source(Map<String, Object> client, String topic, AvroSerdes avro) {}

    /** @param usualTopic the topic where none is named */
    public Source source(Installation installation, Optional<String> usualTopic) {
        String named = WrongUsage.unlessValid(() -> topic.or(() -> usualTopic)
                .orElseThrow(() -> new IllegalArgumentException("name the feed's topic with --topic")));
        if (bootstrapServers.isEmpty() && schemaRegistry.isEmpty() && clientConfig.isEmpty()) {
            return new Source(installation.client(), named, installation.avro());
        }
        ClientProperties properties = WrongUsage.unlessValid(
                () -> clientConfig.map(ClientProperties::read).orElseGet(ClientProperties::none));
        Map<String, Object> client =
                new HashMap<>(clientConfig.isEmpty() ? installation.client() : properties.ofKafka());
        bootstrapServers.ifPresent(servers -> client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers));
        client.putIfAbsent(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                installation.client().get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
        if (schemaRegistry.isEmpty()) {
            return new Source(client, named, installation.avro());
        }
        Map<String, Object> serdes = new HashMap<>(properties.ofSerde());
        serdes.put(REGISTRY, schemaRegistry.get());
        return new Source(client, named, new AvroSerdes(serdes));
    }
}
