package no.bofast.testkit;

import java.util.Properties;

/** Settings that all nodes of a {@link ThreeBrokerCluster} share: everything three times, two of which must have a record. */
final class ClusterDefaults {

    private ClusterDefaults() {}

    static void addTo(Properties config) {
        config.put("default.replication.factor", "3");
        config.put("min.insync.replicas", "2");
        config.put("offsets.topic.replication.factor", "3");
        config.put("offsets.topic.num.partitions", "3");
        config.put("transaction.state.log.replication.factor", "3");
        config.put("transaction.state.log.min.isr", "2");
        config.put("transaction.state.log.num.partitions", "3");
        config.put("share.coordinator.state.topic.replication.factor", "3");
        config.put("share.coordinator.state.topic.min.isr", "2");
        config.put("share.coordinator.state.topic.num.partitions", "1");
        config.put("group.initial.rebalance.delay.ms", "0");
        // What an instance asks of a classic group itself, a streams group has from the brokers.
        config.put("group.streams.initial.rebalance.delay.ms", "0");
        config.put("group.streams.num.standby.replicas", "1");
        config.put("group.streams.min.session.timeout.ms", "10000");
        config.put("group.streams.session.timeout.ms", "10000");
        config.put("group.streams.min.heartbeat.interval.ms", "3000");
        config.put("group.streams.heartbeat.interval.ms", "3000");
        config.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
        config.put("log.retention.ms", "-1");
        config.put("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        config.put("log.roll.ms", Long.toString(Long.MAX_VALUE));
        // A lost broker is noticed in three seconds instead of nine.
        config.put("broker.session.timeout.ms", "3000");
        config.put("broker.heartbeat.interval.ms", "500");
    }
}
