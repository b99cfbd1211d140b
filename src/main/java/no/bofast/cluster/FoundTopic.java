package no.bofast.cluster;

import java.util.Map;

/**
 * A topic as the cluster has it.
 *
 * @param settings those in force, by their names; empty if they may not be read
 */
record FoundTopic(String name, int partitions, Map<String, String> settings) {

    private static final String UNLIMITED = "-1";

    boolean isCompacted() {
        return settings.getOrDefault("cleanup.policy", "").contains("compact");
    }

    /** Whether records go when they are old, or when there are too many. */
    boolean forgets() {
        return isLimited("retention.ms") || isLimited("retention.bytes");
    }

    private boolean isLimited(String setting) {
        boolean deletes = settings.getOrDefault("cleanup.policy", "").contains("delete");
        return deletes && !settings.getOrDefault(setting, UNLIMITED).equals(UNLIMITED);
    }

    /** The most bytes that a batch of records may have; unlimited if that may not be read. */
    long largest() {
        return Long.parseLong(settings.getOrDefault("max.message.bytes", Long.toString(Long.MAX_VALUE)));
    }
}
