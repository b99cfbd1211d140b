package no.bofast.testkit;

/** A Kafka cluster with a schema registry that a test body can run against, whatever they are made of. */
public interface BrokerUnderTest extends AutoCloseable {

    String bootstrapServers();

    String schemaRegistryUrl();

    @Override
    void close();
}
