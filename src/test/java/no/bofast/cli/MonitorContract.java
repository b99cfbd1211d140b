package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.feed.MetricsFeed;
import no.bofast.ingest.Reading;
import no.bofast.ingest.TopicWriter;
import no.bofast.ingest.ndjson.NdjsonReader;
import no.bofast.instance.Installation;
import no.bofast.instance.Work;
import no.bofast.instance.replay.CountingProgress;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.oracle.NastyLog;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.testkit.BrokerUnderTest;
import no.bofast.testkit.Countings;
import no.bofast.testkit.OracleTables;
import no.bofast.testkit.StumblingSerde;
import no.bofast.topology.Monitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the monitor does on a Kafka cluster and a schema registry, whichever they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MonitorContract {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int PARTITIONS = 2;

    private final NdjsonReader ndjson = new NdjsonReader();

    @TempDir
    private Path directory;

    private BrokerUnderTest broker;

    abstract BrokerUnderTest start(Path brokerDirectory);

    @BeforeAll
    void startBroker(@TempDir Path brokerDirectory) {
        broker = start(brokerDirectory);
    }

    @AfterAll
    void stopBroker() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void aRestartOfTheMonitorLosesAndDoublesNothing() throws Exception {
        List<String> log = NastyLog.shuffled(NastyLog.withDuplicates(NastyLog.generate(24, 300), 1), 2);
        int middle = log.size() / 2;
        Installation installation = installation("restarted.", Map.of());
        installation.createTopics(PARTITIONS);

        ReplayResult result = new ReplayResult();
        try (MetricsFeed feed = installation.startFeed(result)) {
            try (Monitor first = monitor(installation)) {
                write(log.subList(0, middle), installation);
                Awaitility.await("the first counts").atMost(LONGEST_WAIT).until(() -> result.position() > 0);
            }
            List<Long> ends = write(log.subList(middle, log.size()), installation);
            try (Monitor second = monitor(installation)) {
                new CountingProgress(result, feed)
                        .await(ends, () -> assertThat(second.isUp()).isTrue());
            }
        }
        result.write(directory, Countings.RIGHTS, Countings.PLACES);

        assertThat(OracleTables.of(log).differences(directory)).isEmpty();
    }

    @Test
    void aFeedThatStumblesReadsAgainWhatItMissed() throws Exception {
        List<String> log = NastyLog.generate(25, 100);
        Installation installation = installation("stumbled.", Map.of());
        installation.createTopics(PARTITIONS);
        List<Long> ends = write(log, installation);
        ReplayResult result = new ReplayResult();
        Map<String, Object> stumbling = Map.of(AvroSerdes.SERDE_CLASS, StumblingSerde.class.getName());

        try (Monitor monitor = monitor(installation);
                MetricsFeed feed = installation("stumbled.", stumbling).startFeed(result)) {
            new CountingProgress(result, feed)
                    .await(ends, () -> assertThat(monitor.isUp()).isTrue());
        }
        result.write(directory, Countings.RIGHTS, Countings.PLACES);

        assertThat(OracleTables.of(log).differences(directory)).isEmpty();
    }

    private Installation installation(String prefix, Map<String, Object> moreSerdeSettings) {
        Map<String, Object> serdes = new HashMap<>(moreSerdeSettings);
        serdes.put("schema.registry.url", broker.schemaRegistryUrl());
        return new Installation(Map.of("bootstrap.servers", broker.bootstrapServers()), serdes, new Topics(prefix));
    }

    private Monitor monitor(Installation installation) {
        Work work = new Work(directory.resolve("state"), 1);
        return installation.startMonitor(work, PARTITIONS, Installation.meters());
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
