package no.bofast.cli.options;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.bofast.config.Feature;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.mapped.Mapping;
import no.bofast.connect.run.ConnectorSettings;
import no.bofast.connect.run.FeedDecoders;
import no.bofast.console.WrongUsage;
import no.bofast.domain.FutureTimes;
import no.bofast.instance.ConnectorPlan;
import no.bofast.instance.Installation;
import no.bofast.serde.AvroSerdes;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;

/** Where a register's topic is, and how to talk to it: to a cluster and a registry of its own, or to Bofast's. */
@Feature("Connectors")
public final class FeedOptions {

    private static final String PDL_TOPIC = "pdl.leesah-v1";
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

    @Option(
            names = {"--topic", "--feed-topic"},
            description = "The feed's topic (default for pdl: " + PDL_TOPIC + ").")
    private Optional<String> topic;

    @Option(
            names = {"--mapping", "--feed-mapping"},
            paramLabel = "FILE",
            description = "Of mapped: how a record becomes register events.")
    private Optional<Path> mapping;

    /** Reads PDL's feed; throws {@link WrongUsage} if settings are missing. */
    public ConnectorPlan pdl(Pseudonyms pseudonyms) {
        String feed = topic.orElse(PDL_TOPIC);
        return new ConnectorPlan("pdl", feed, (installation, futureTimes) -> {
            Source source = source(installation);
            return source.decoders().pdl(source.settings("pdl", feed, installation, futureTimes), pseudonyms);
        });
    }

    /** Reads any topic by a mapping; throws {@link WrongUsage} if settings are missing or the mapping is none. */
    public ConnectorPlan mapped(String name, Pseudonyms pseudonyms) {
        String feed = WrongUsage.unlessValid(
                () -> topic.orElseThrow(() -> new IllegalArgumentException("name the feed's topic with --feed-topic")));
        Supplier<Mapping> mappings = () -> FormatOptions.mapping(mapping);
        mappings.get();
        return new ConnectorPlan(name, feed, (installation, futureTimes) -> {
            Source source = source(installation);
            return source.decoders()
                    .mapped(source.settings(name, feed, installation, futureTimes), mappings, pseudonyms);
        });
    }

    /** The feed's cluster and registry as their clients find them. */
    private record Source(Map<String, Object> client, AvroSerdes avro) {

        FeedDecoders decoders() {
            return new FeedDecoders(avro.registry());
        }

        ConnectorSettings settings(String name, String feed, Installation installation, FutureTimes futureTimes) {
            return new ConnectorSettings(
                    name, client, feed, installation.client(), installation.topics(), installation.avro(), futureTimes);
        }
    }

    private Source source(Installation installation) {
        ClientProperties properties = WrongUsage.unlessValid(
                () -> clientConfig.map(ClientProperties::read).orElseGet(ClientProperties::none));
        Map<String, Object> client =
                new HashMap<>(clientConfig.isEmpty() ? installation.client() : properties.ofKafka());
        bootstrapServers.ifPresent(servers -> client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers));
        client.putIfAbsent(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                installation.client().get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
        if (schemaRegistry.isEmpty()) {
            return new Source(client, installation.avro());
        }
        Map<String, Object> serdes = new HashMap<>(properties.ofSerde());
        serdes.put(REGISTRY, schemaRegistry.get());
        return new Source(client, new AvroSerdes(serdes));
    }
}
