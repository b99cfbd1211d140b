package no.bofast.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.metadata.storage.Formatter;

/** One broker and controller of a {@link ThreeBrokerCluster}: its directory, its ports, its process while it runs. */
final class ClusterNode {

    private static final long STOP_SECONDS = 30;

    private final int id;
    private final int clientPort;
    private final int controllerPort;
    private final Path directory;
    private Process process;

    ClusterNode(int id, int clientPort, int controllerPort, Path clusterDirectory) {
        this.id = id;
        this.clientPort = clientPort;
        this.controllerPort = controllerPort;
        this.directory = clusterDirectory.resolve("broker-" + id);
    }

    int id() {
        return id;
    }

    String bootstrapServer() {
        return "localhost:" + clientPort;
    }

    /** This node as Kafka writes it in the list of voters. */
    String voter() {
        return id + "@localhost:" + controllerPort;
    }

    void prepare(String clusterId, String voters) throws Exception {
        Files.createDirectories(directory);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(clusterId)
                .setNodeId(id)
                .addDirectory(directory.resolve("logs").toString())
                .setMetadataLogDirectory(directory.resolve("logs").toString())
                .setControllerListenerName("CONTROLLER")
                .run();
        try (OutputStream out = Files.newOutputStream(configFile())) {
            config(voters).store(out, "node " + id);
        }
    }

    private Path configFile() {
        return directory.resolve("server.properties");
    }

    private Properties config(String voters) {
        Properties config = new Properties();
        config.put("process.roles", "broker,controller");
        config.put("node.id", Integer.toString(id));
        config.put("controller.quorum.voters", voters);
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listeners", "PLAINTEXT://localhost:" + clientPort + ",CONTROLLER://localhost:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://localhost:" + clientPort);
        config.put("log.dirs", directory.resolve("logs").toString());
        ClusterDefaults.addTo(config);
        return config;
    }

    void start() {
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("process.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("node " + id + " of the cluster cannot be started", e);
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // Half the processor time of a short life.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback-broker-process.xml",
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcess.class.getName(),
                "kafka.Kafka",
                configFile().toString());
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    /** Asks the process to end, as an operator does, and waits for it. */
    void stop() {
        if (running()) {
            process.destroy();
            await();
        }
    }

    /** Kills the process (SIGKILL), as a lost machine does. */
    void kill() {
        if (running()) {
            process.destroyForcibly();
            await();
        }
    }

    private void await() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
