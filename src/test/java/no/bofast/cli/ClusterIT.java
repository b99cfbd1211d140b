package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.oracle.NastyLog;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.Clients;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.OracleTables;
import no.bofast.testkit.ThreeBrokerCluster;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monitor on a real cluster: three brokers, two instances, one of them killed and replaced on the way. */
class ClusterIT {

    private static final List<String> LOG = NastyLog.generate(23, 2_000);

    @TempDir
    private Path directory;

    private ThreeBrokerCluster cluster;
    private EmbeddedRegistry registry;

    @BeforeEach
    void start() throws Exception {
        cluster = ThreeBrokerCluster.start(directory.resolve("cluster"));
        registry = EmbeddedRegistry.inMemory();
    }

    @AfterEach
    void stop() {
        registry.close();
        cluster.close();
    }

    @Test
    void theTablesAreTheOraclesThoughAnInstanceWasKilledAndReplaced() throws Exception {
        try (BofastProcess lasting = instance("lasting");
                BofastProcess killed = instance("killed")) {
            lasting.awaitLine("Page and API on port");
            killed.awaitLine("Page and API on port");
            ingest(LOG.subList(0, LOG.size() / 2), "first");
            Clients.readValues(cluster.bootstrapServers(), "bofast.metrics.progress", 1);
            ingest(LOG.subList(LOG.size() / 2, LOG.size()), "second");

            assertThat(killed.kill()).as("still at work: %s", killed.printed()).isTrue();
            try (BofastProcess replacing = instance("replacing")) {
                Path out = tables();

                assertThat(OracleTables.of(LOG).differences(out)).isEmpty();
                assertThat(replicationFactors()).containsExactly(3);
            }
        }
    }

    private BofastProcess instance(String name) {
        Path data = directory.resolve(name);
        return BofastProcess.start(
                directory.resolve(name + ".txt"),
                withCluster("run", "--port", "0", "--data-dir", data.toString(), "--partitions", "4"));
    }

    private void ingest(List<String> lines, String name) throws IOException {
        Path file = Files.write(directory.resolve(name + ".ndjson"), lines);
        Path rejects = directory.resolve("rejects.ndjson");

        CommandRun run = CommandRun.of(withCluster("ingest", file.toString(), "--rejects", rejects.toString()));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(Bofast.DONE);
    }

    private Path tables() {
        Path out = directory.resolve("tables");

        CommandRun run = CommandRun.of(withCluster("tables", "--out", out.toString(), "--patience", "240"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(Bofast.DONE);
        return out;
    }

    private String[] withCluster(String... args) {
        Stream<String> addresses =
                Stream.of("--bootstrap-servers", cluster.bootstrapServers(), "--schema-registry", registry.url());
        return Stream.concat(Stream.of(args), addresses).toArray(String[]::new);
    }

    /** The different numbers of replicas that Bofast's topics have, those inside Kafka Streams among them. */
    private Set<Integer> replicationFactors() throws Exception {
        Set<Integer> factors = new TreeSet<>();
        try (Admin admin = Clients.admin(cluster.bootstrapServers())) {
            Set<String> names = admin.listTopics().names().get();
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(partition -> factors.add(partition.replicas().size()));
            }
        }
        return factors;
    }
}
