package no.bofast.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * What an embedded broker may be told: where its data lies, its port (0: any free one), how many partitions a topic gets
 * that is created without a number, and settings of Kafka's own that outdo the usual ones, such as how clients log in.
 */
public record BrokerOptions(Path directory, int port, int partitions, Map<String, String> settings) {

    /** As many as a laptop has use for; the same number that the demo's topics are made with. */
    private static final int DEFAULT_PARTITIONS = 4;

    public BrokerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("broker port must be 0 (any) to 65535, got: " + port);
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be 1 or more, got: " + partitions);
        }
        settings = Map.copyOf(settings);
    }

    public static BrokerOptions in(Path directory) {
        return new BrokerOptions(directory, 0, DEFAULT_PARTITIONS, Map.of());
    }

    public BrokerOptions withPort(int port) {
        return new BrokerOptions(directory, port, partitions, settings);
    }

    public BrokerOptions withPartitions(int partitions) {
        return new BrokerOptions(directory, port, partitions, settings);
    }

    public BrokerOptions withSettings(Map<String, String> settings) {
        return new BrokerOptions(directory, port, partitions, settings);
    }
}
