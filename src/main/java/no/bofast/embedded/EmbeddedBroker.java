package no.bofast.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A whole Kafka cluster of one node (KRaft) inside this process, for the demo, for replays and for tests.
 *
 * <p>Started again on the same directory it has its topics, offsets, transactions and cluster id again; its port may differ.
 * Nothing is forced to disk: a killed process loses nothing, a power cut may. Thread-safe.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final DirectoryLock lock;
    private final BrokerSockets sockets;
    private final ControllerServer controller;
    private final BrokerServer broker;
    private boolean closed;

    private EmbeddedBroker(
            DirectoryLock lock, BrokerSockets sockets, SharedServer shared, BootstrapMetadata bootstrap) {
        this.lock = lock;
        this.sockets = sockets;
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), bootstrap);
        this.broker = new BrokerServer(shared);
    }

    /** Starts on any free port; throws {@link EmbeddedFailure}. */
    public static EmbeddedBroker start(Path directory) {
        return start(BrokerOptions.in(directory));
    }

    /** Starts and returns when clients can be served; throws {@link EmbeddedFailure}. */
    public static EmbeddedBroker start(BrokerOptions options) {
        DirectoryLock lock = DirectoryLock.take(options.directory(), "broker");
        try {
            return start(options, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedBroker start(BrokerOptions options, DirectoryLock lock) {
        Path logDirectory = options.directory().resolve("broker");
        boolean killed = BrokerStorage.prepare(logDirectory);
        BrokerSockets sockets = BrokerSockets.bind(options.port());
        try {
            EmbeddedBroker broker = create(BrokerConfig.of(options, logDirectory, sockets), lock, sockets);
            broker.startUp(logDirectory, killed);
            return broker;
        } catch (RuntimeException e) {
            sockets.close();
            throw e;
        }
    }

    private static EmbeddedBroker create(KafkaConfig config, DirectoryLock lock, BrokerSockets sockets) {
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> storage = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        SharedServer shared = new SharedServer(
                config,
                storage._1(),
                Time.SYSTEM,
                new Metrics(),
                CompletableFuture.completedFuture(Map.of(BrokerConfig.NODE_ID, sockets.controller())),
                List.of(),
                // A fault must not end the process that the broker is a guest in.
                (name, fatal, action) -> new LoggingFaultHandler(name, action),
                sockets);
        return new EmbeddedBroker(lock, sockets, shared, storage._2());
    }

    private void startUp(Path logDirectory, boolean afterKill) {
        try {
            controller.startup();
            if (afterKill) {
                StaleRegistration.remove(sockets.address(BrokerSockets.CONTROLLER));
            }
            broker.startup();
        } catch (Throwable e) {
            close();
            throw EmbeddedFailure.because("embedded broker could not start in " + logDirectory, e);
        }
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return sockets.address(BrokerSockets.CLIENTS);
    }

    /** The cluster's id; the same after a restart on the same directory. */
    public String clusterId() {
        return broker.clusterId();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
        sockets.close();
        lock.close();
    }
}
