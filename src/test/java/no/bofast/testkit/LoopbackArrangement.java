package no.bofast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.embedded.EmbeddedRegistry;

/**
 * The arrangement of {@code docker-compose.yml} without Docker: three brokers and instances of Bofast, each a process, and a
 * schema registry, on the loopback.
 *
 * <p>Instances are their starter's to close.
 */
public final class LoopbackArrangement implements AutoCloseable {

    private final Path directory;
    private final Path registryDirectory;
    private final int registryPort;
    private final ThreeBrokerCluster brokers;
    private EmbeddedRegistry registry;

    private LoopbackArrangement(Path directory, ThreeBrokerCluster brokers, int registryPort) throws IOException {
        this.directory = directory;
        this.brokers = brokers;
        this.registryDirectory = Files.createDirectories(directory.resolve("registry"));
        this.registryPort = registryPort;
        startRegistry();
    }

    public static LoopbackArrangement start(Path directory) throws Exception {
        int registryPort = FreePorts.find(1).get(0);
        return new LoopbackArrangement(directory, ThreeBrokerCluster.start(directory.resolve("cluster")), registryPort);
    }

    public ThreeBrokerCluster brokers() {
        return brokers;
    }

    public String registryUrl() {
        return registry.url();
    }

    /** Starts the registry with what it had when it was stopped. */
    public void startRegistry() {
        registry = EmbeddedRegistry.start(registryDirectory, registryPort);
    }

    public void stopRegistry() {
        registry.close();
    }

    /**
     * Starts an instance with a directory of its own.
     *
     * @param port of its page; 0 takes a free one
     */
    public BofastProcess instance(String name, int port) {
        Path data = directory.resolve(name);
        return BofastProcess.start(
                directory.resolve(name + ".txt"),
                withAddresses(
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data-dir",
                        data.toString(),
                        "--partitions",
                        "4",
                        RoundingKey.option(directory)));
    }

    /** Puts lines of NDJSON into the input topic, as an operator does. */
    public void ingest(List<String> lines, String name) throws IOException {
        Path file = Files.write(directory.resolve(name + ".ndjson"), lines);
        Path rejects = directory.resolve("rejects.ndjson");
        run(withAddresses("ingest", file.toString(), "--rejects", rejects.toString()));
    }

    /** The tables of what was put in, once all of it is counted. */
    public Path tables() {
        Path out = directory.resolve("tables");
        run(withAddresses("tables", "--out", out.toString(), "--patience", "240"));
        return out;
    }

    private static void run(String... command) {
        CommandRun run = CommandRun.of(command);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private String[] withAddresses(String... args) {
        Stream<String> addresses =
                Stream.of("--bootstrap-servers", brokers.bootstrapServers(), "--schema-registry", registryUrl());
        return Stream.concat(Stream.of(args), addresses).toArray(String[]::new);
    }

    @Override
    public void close() {
        registry.close();
        brokers.close();
    }
}
