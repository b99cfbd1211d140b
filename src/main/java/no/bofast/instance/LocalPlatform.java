package no.bofast.instance;

import java.nio.file.Path;
import java.util.Map;
import no.bofast.embedded.BrokerOptions;
import no.bofast.embedded.EmbeddedBroker;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.CommonClientConfigs;

/** A broker and a schema registry in this process, with their data in one directory. */
public final class LocalPlatform implements AutoCloseable {

    private static final String REGISTRY_URL = "schema.registry.url";

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private LocalPlatform(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    public static LocalPlatform start(Path directory) {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.in(directory));
        try {
            return new LocalPlatform(broker, EmbeddedRegistry.start(directory));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    public Installation installation() {
        return new Installation(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                Map.of(REGISTRY_URL, registry.url()),
                new Topics(Topics.DEFAULT_PREFIX));
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
