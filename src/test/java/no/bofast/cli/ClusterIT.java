package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.bofast.oracle.NastyLog;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.Clients;
import no.bofast.testkit.LoopbackArrangement;
import no.bofast.testkit.OracleTables;
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

    private LoopbackArrangement arrangement;

    @BeforeEach
    void start() throws Exception {
        arrangement = LoopbackArrangement.start(directory);
    }

    @AfterEach
    void stop() {
        arrangement.close();
    }

    @Test
    void theTablesAreTheOraclesThoughAnInstanceWasKilledAndReplaced() throws Exception {
        try (BofastProcess lasting = arrangement.instance("lasting", 0);
                BofastProcess killed = arrangement.instance("killed", 0)) {
            lasting.awaitLine("Page and API on port");
            killed.awaitLine("Page and API on port");
            arrangement.ingest(LOG.subList(0, LOG.size() / 2), "first");
            Clients.readValues(bootstrapServers(), "bofast.metrics.progress", 1);
            arrangement.ingest(LOG.subList(LOG.size() / 2, LOG.size()), "second");

            assertThat(killed.kill()).as("still at work: %s", killed.printed()).isTrue();
            try (BofastProcess replacing = arrangement.instance("replacing", 0)) {
                Path out = arrangement.tables();

                assertThat(OracleTables.of(LOG).differences(out)).isEmpty();
                assertThat(replicationFactors()).containsExactly(3);
            }
        }
    }

    private String bootstrapServers() {
        return arrangement.brokers().bootstrapServers();
    }

    /** The different numbers of replicas that Bofast's topics have, those inside Kafka Streams among them. */
    private Set<Integer> replicationFactors() throws Exception {
        Set<Integer> factors = new TreeSet<>();
        try (Admin admin = Clients.admin(bootstrapServers())) {
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
