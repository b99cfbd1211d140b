package no.bofast.embedded;

import java.nio.file.Path;

/**
 * What an embedded broker may be told: where its data lies, its port (0: any free one) and how many partitions a topic gets
 * that is created without a number.
 */
public record BrokerOptions(Path directory, int port, int partitions) {

    /** As many as a laptop has use for; the same number that the demo's topics are made with. */
    private static final int DEFAULT_PARTITIONS = 4;

    public BrokerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("broker port must be 0 (any) to 65535, got: " + port);
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be 1 or more, got: " + partitions);
        }
    }

    public static BrokerOptions in(Path directory) {
        return new BrokerOptions(directory, 0, DEFAULT_PARTITIONS);
    }

    public BrokerOptions withPort(int port) {
        return new BrokerOptions(directory, port, partitions);
    }

    public BrokerOptions withPartitions(int partitions) {
        return new BrokerOptions(directory, port, partitions);
    }
}
