package no.bofast.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;

/** The configuration of the one embedded node: broker and controller in one, small, quick to start, nothing forced to disk. */
final class BrokerConfig {

    static final int NODE_ID = 1;

    private static final String FOREVER = Long.toString(Long.MAX_VALUE);

    private BrokerConfig() {}

    static KafkaConfig of(BrokerOptions options, Path logDirectory, BrokerSockets sockets) {
        Map<String, String> config = new HashMap<>();
        config.put("log.dirs", logDirectory.toString());
        config.put("num.partitions", Integer.toString(options.partitions()));
        node(config, sockets);
        internalTopics(config);
        records(config);
        size(config);
        pace(config);
        config.putAll(options.settings());
        return KafkaConfig.apply(config, false);
    }

    private static void node(Map<String, String> config, BrokerSockets sockets) {
        String clients = BrokerSockets.CLIENTS + "://" + sockets.address(BrokerSockets.CLIENTS);
        String controller = BrokerSockets.CONTROLLER + "://" + sockets.address(BrokerSockets.CONTROLLER);
        config.put("process.roles", "broker,controller");
        config.put("node.id", Integer.toString(NODE_ID));
        config.put("listeners", clients + "," + controller);
        config.put("advertised.listeners", clients);
        config.put("inter.broker.listener.name", BrokerSockets.CLIENTS);
        config.put("controller.listener.names", BrokerSockets.CONTROLLER);
        config.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("controller.quorum.voters", NODE_ID + "@" + sockets.address(BrokerSockets.CONTROLLER));
        // A misspelt topic should fail, not appear.
        config.put("auto.create.topics.enable", "false");
    }

    private static void internalTopics(Map<String, String> config) {
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "2");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "4");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        config.put("share.coordinator.state.topic.num.partitions", "1");
    }

    /**
     * Records bear the register's time: years back in a replay, ahead of the wall clock in a demo that runs fast. So time alone
     * neither deletes a record, nor refuses one, nor starts a new segment file (one a week of register time by default).
     */
    private static void records(Map<String, String> config) {
        config.put("log.retention.ms", "-1");
        config.put("log.message.timestamp.before.max.ms", FOREVER);
        config.put("log.message.timestamp.after.max.ms", FOREVER);
        config.put("log.roll.ms", FOREVER);
    }

    private static void size(Map<String, String> config) {
        // 128 MiB of heap by default.
        config.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("background.threads", "2");
        config.put("group.coordinator.threads", "2");
        config.put("log.segment.bytes", Integer.toString(256 * 1024 * 1024));
        config.put("log.index.size.max.bytes", Integer.toString(2 * 1024 * 1024));
        // Nobody asks for its figures, of which each would be offered by JMX.
        config.put("metric.reporters", "");
    }

    private static void pace(Map<String, String> config) {
        // Threads that start together get their shares together: not all the work for the first, to be halved at once.
        config.put("group.initial.rebalance.delay.ms", "100");
        config.put("group.streams.initial.rebalance.delay.ms", "0");
        config.put("controller.quorum.append.linger.ms", "5");
        // Nobody can take over from a broker that is alone: it must not be fenced for a pause of its own process.
        config.put("broker.session.timeout.ms", "120000");
        config.put("broker.heartbeat.interval.ms", "500");
    }
}
