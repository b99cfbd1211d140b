package no.bofast.testkit;

import java.nio.file.Path;
import no.bofast.embedded.EmbeddedBroker;
import no.bofast.embedded.EmbeddedRegistry;

/** Bofast's own embedded broker and registry: always there. */
public final class EmbeddedBrokerUnderTest implements BrokerUnderTest {

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private EmbeddedBrokerUnderTest(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    public static EmbeddedBrokerUnderTest start(Path directory) {
        return new EmbeddedBrokerUnderTest(EmbeddedBroker.start(directory), EmbeddedRegistry.inMemory());
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String schemaRegistryUrl() {
        return registry.url();
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
