package no.bofast.testkit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;

/**
 * A real cluster of three brokers, each its own process with both KRaft roles, to stop, kill and start again by number (1 to 3).
 *
 * <p>Logs are in {@code broker-N/process.log} of its directory. The processes end with this one, however that ends.
 */
public final class ThreeBrokerCluster implements AutoCloseable {

    private static final int NODES = 3;
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final List<ClusterNode> nodes;
    private final Thread killAll;

    private ThreeBrokerCluster(List<ClusterNode> nodes) {
        this.nodes = nodes;
        this.killAll = new Thread(() -> nodes.forEach(ClusterNode::kill), "kill-brokers");
        Runtime.getRuntime().addShutdownHook(killAll);
    }

    /** Starts all three and waits until they are one cluster. */
    public static ThreeBrokerCluster start(Path directory) throws Exception {
        List<Integer> ports = FreePorts.find(2 * NODES);
        List<ClusterNode> nodes = IntStream.range(0, NODES)
                .mapToObj(i -> new ClusterNode(i + 1, ports.get(2 * i), ports.get(2 * i + 1), directory))
                .toList();
        String voters = nodes.stream().map(ClusterNode::voter).collect(Collectors.joining(","));
        String clusterId = Uuid.randomUuid().toString();
        for (ClusterNode node : nodes) {
            node.prepare(clusterId, voters);
        }
        ThreeBrokerCluster cluster = new ThreeBrokerCluster(nodes);
        cluster.startAll();
        return cluster;
    }

    private void startAll() {
        try {
            nodes.forEach(ClusterNode::start);
            awaitRunningNodes();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return nodes.stream().map(ClusterNode::bootstrapServer).collect(Collectors.joining(","));
    }

    /** Stops a broker as an operator does; it hands its partitions over first. */
    public void stop(int node) {
        node(node).stop();
    }

    /** Kills a broker (SIGKILL). */
    public void kill(int node) {
        node(node).kill();
    }

    /** Starts a broker again, with the same data and ports, and waits until the cluster has it. */
    public void start(int node) {
        node(node).start();
        awaitRunningNodes();
    }

    private ClusterNode node(int number) {
        return nodes.get(number - 1);
    }

    private void awaitRunningNodes() {
        List<Integer> running =
                nodes.stream().filter(ClusterNode::running).map(ClusterNode::id).toList();
        Awaitility.await("brokers " + running)
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> known().containsAll(running));
    }

    private List<Integer> known() throws ExecutionException, InterruptedException {
        try (Admin admin = Clients.admin(bootstrapServers())) {
            return admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).stream()
                    .map(Node::id)
                    .toList();
        } catch (TimeoutException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        nodes.forEach(ClusterNode::kill);
        try {
            Runtime.getRuntime().removeShutdownHook(killAll);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook runs already.
        }
    }
}
