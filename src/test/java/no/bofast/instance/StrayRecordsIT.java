package no.bofast.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.feed.MetricsFeed;
import no.bofast.ingest.Reading;
import no.bofast.ingest.TopicWriter;
import no.bofast.ingest.ndjson.NdjsonReader;
import no.bofast.instance.replay.CountingProgress;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.oracle.NastyLog;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.Topics;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Crc32Partitioner;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.testkit.OracleTables;
import no.bofast.topology.Monitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A producer that partitions as librdkafka does: everything is counted, and every erasure takes effect. */
class StrayRecordsIT {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int PARTITIONS = 3;

    private final NdjsonReader ndjson = new NdjsonReader();

    @TempDir
    private Path directory;

    @Test
    void theTablesAreThoseOfTheLogWhateverPartitionsItsRecordsLieIn() throws Exception {
        List<String> log = NastyLog.shuffled(NastyLog.withDuplicates(NastyLog.generate(31, 200), 1), 2);
        int middle = log.size() / 2;
        PrometheusMeterRegistry meters = Installation.meters();
        try (EmbeddedBrokerUnderTest broker = EmbeddedBrokerUnderTest.start(directory.resolve("broker"))) {
            Installation installation = installation(broker, Map.of());
            Installation foreign = installation(broker, Map.of("partitioner.class", Crc32Partitioner.class.getName()));
            installation.createTopics(PARTITIONS);

            ReplayResult result = new ReplayResult();
            try (MetricsFeed feed = installation.startFeed(result)) {
                try (Monitor first = monitor(installation, meters)) {
                    write(log.subList(0, middle), foreign);
                    Awaitility.await("the first counts").atMost(LONGEST_WAIT).until(() -> result.position() > 0);
                }
                List<Long> ends = write(log.subList(middle, log.size()), foreign);
                try (Monitor second = monitor(installation, meters)) {
                    new CountingProgress(result, feed)
                            .await(ends, () -> assertThat(second.isUp()).isTrue());
                }
            }
            result.write(directory, ReferenceTables.rights(), Countings.PLACES);
        }

        assertThat(OracleTables.of(log).differences(directory)).isEmpty();
        assertThat(meters.get("bofast.events.astray").counter().count()).isGreaterThan(log.size() / 3.0);
    }

    private static Installation installation(EmbeddedBrokerUnderTest broker, Map<String, Object> producer) {
        Map<String, Object> client = new HashMap<>(producer);
        client.put("bootstrap.servers", broker.bootstrapServers());
        return new Installation(
                client, Map.of("schema.registry.url", broker.schemaRegistryUrl()), new Topics("strays."));
    }

    private Monitor monitor(Installation installation, PrometheusMeterRegistry meters) {
        Work work = new Work(directory.resolve("state"), 1);
        return installation.startMonitor(work, PARTITIONS, meters);
    }

    private List<Long> write(List<String> lines, Installation installation) {
        try (TopicWriter writer = installation.writer()) {
            for (String line : lines) {
                writer.write(((Reading.Accepted) ndjson.read(line)).submission());
            }
            return writer.complete();
        }
    }
}
