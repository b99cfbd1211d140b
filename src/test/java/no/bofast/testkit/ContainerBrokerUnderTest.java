package no.bofast.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** Apache Kafka and Confluent's Schema Registry in containers: the real ones, where a Docker engine runs. */
public final class ContainerBrokerUnderTest implements BrokerUnderTest {

    private static final String KAFKA_IMAGE = "apache/kafka:4.4.0";
    private static final String REGISTRY_IMAGE = "confluentinc/cp-schema-registry:7.9.0";
    private static final String KAFKA_INSIDE = "kafka:19092";
    private static final int REGISTRY_PORT = 8081;

    private final Network network = Network.newNetwork();
    private final KafkaContainer kafka =
            new KafkaContainer(KAFKA_IMAGE).withNetwork(network).withListener(KAFKA_INSIDE);
    private final GenericContainer<?> registry = new GenericContainer<>(REGISTRY_IMAGE)
            .withNetwork(network)
            .withExposedPorts(REGISTRY_PORT)
            .withEnv("SCHEMA_REGISTRY_HOST_NAME", "registry")
            .withEnv("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", KAFKA_INSIDE)
            .withEnv("SCHEMA_REGISTRY_SCHEMA_COMPATIBILITY_LEVEL", "full_transitive")
            .waitingFor(Wait.forHttp("/subjects").forStatusCode(200));

    private ContainerBrokerUnderTest() {}

    /** Skips the test where no Docker engine answers. */
    public static ContainerBrokerUnderTest start() {
        assumeTrue(
                DockerEngine.answers(),
                "skipped: no Docker engine answers here; the embedded broker runs the same test body");
        ContainerBrokerUnderTest containers = new ContainerBrokerUnderTest();
        containers.kafka.start();
        containers.registry.start();
        return containers;
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String schemaRegistryUrl() {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT);
    }

    @Override
    public void close() {
        registry.stop();
        kafka.stop();
        network.close();
    }
}
