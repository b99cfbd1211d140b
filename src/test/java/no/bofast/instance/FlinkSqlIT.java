package no.bofast.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.bofast.feed.MetricsFeed;
import no.bofast.instance.replay.CountingProgress;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.serde.Topics;
import no.bofast.testkit.Clients;
import no.bofast.testkit.Countings;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.testkit.FlinkSql;
import no.bofast.testkit.Pages;
import no.bofast.topology.Monitor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The statements of the documentation, run by Flink: what it writes is counted, and what is counted it reads. */
class FlinkSqlIT {

    private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);
    /** Each gets someone: of a partition in which nothing ever was nobody says how far it has come. */
    private static final int PARTITIONS = 2;

    private static final int EVENTS = 3;

    private final Topics topics = new Topics("bofast.");

    @TempDir
    private Path directory;

    private EmbeddedBrokerUnderTest broker;
    private Installation installation;
    private String write;
    private String read;

    @BeforeEach
    void start() {
        FlinkSql.require();
        broker = EmbeddedBrokerUnderTest.start(directory.resolve("broker"));
        installation = new Installation(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                Map.of("schema.registry.url", broker.schemaRegistryUrl()),
                topics);
        installation.createTopics(PARTITIONS);
        installation.learnSchemas();
        List<String> scripts = SQL.matcher(Pages.text(Pages.DIRECTORY.resolve("connect.md")))
                .results()
                .map(this::here)
                .toList();
        write = scripts.get(0);
        read = scripts.get(1);
    }

    private String here(MatchResult script) {
        return script.group(1)
                .replace("localhost:9092", broker.bootstrapServers())
                .replace("http://localhost:8081", broker.schemaRegistryUrl());
    }

    @AfterEach
    void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whatFlinkWritesIsCountedAndReadByFlink() throws Exception {
        FlinkSql.run(write, directory);
        List<ConsumerRecord<String, byte[]>> written =
                Clients.read(broker.bootstrapServers(), topics.populationEvents(), EVENTS, new ByteArrayDeserializer());
        ReplayResult result = new ReplayResult();
        Work work = new Work(directory.resolve("state"), 1);
        try (Monitor monitor = installation.startMonitor(work, PARTITIONS, Installation.meters());
                MetricsFeed feed = installation.startFeed(result)) {
            new CountingProgress(result, feed)
                    .await(ends(written), () -> assertThat(monitor.isUp()).isTrue());
        }
        result.write(directory, Countings.RIGHTS, Countings.PLACES);

        assertThat(written).allSatisfy(record -> assertThat(record.partition()).isEqualTo(home(record.key())));
        assertThat(Files.readString(directory.resolve("dead_letters.csv"))).isEqualTo("reason,count\n");
        assertThat(Files.readString(directory.resolve("flows.csv"))).isEqualTo("""
            settlement_municipality,destination,settlement_year,years,count
            5601,0301,2015,2,1
            """);
        assertThat(rows(FlinkSql.run(read, directory)))
                .contains(List.of("5601", "2015", "1"), List.of("0301", "2015", "1"));
    }

    private static int home(String person) {
        return Utils.toPositive(Utils.murmur2(person.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    private static List<Long> ends(List<ConsumerRecord<String, byte[]>> written) {
        Map<Integer, Long> counts =
                written.stream().collect(Collectors.groupingBy(ConsumerRecord::partition, Collectors.counting()));
        List<Long> ends = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ends.add(counts.getOrDefault(partition, 0L));
        }
        return ends;
    }

    /** Of the tables that Flink prints, without the kind of the change. */
    private static List<List<String>> rows(String printed) {
        return printed.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> List.of(line.replaceAll("[|\\s]+", " ").strip().split(" ")))
                .map(cells -> cells.subList(1, cells.size()))
                .toList();
    }
}
