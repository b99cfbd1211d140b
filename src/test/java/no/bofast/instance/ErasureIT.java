package no.bofast.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.cluster.Reset;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.PersonId;
import no.bofast.embedded.BrokerOptions;
import no.bofast.embedded.EmbeddedBroker;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.erasure.ErasureWatch;
import no.bofast.feed.MetricsFeed;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.replay.CountingProgress;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.serde.Topics;
import no.bofast.testkit.Countings;
import no.bofast.testkit.LongRun;
import no.bofast.testkit.Records;
import no.bofast.topology.Monitor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.internal.FileRecords;
import org.apache.kafka.common.record.internal.Record;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That an erasure erases: the bytes of all logs and state files are looked through, compressed ones too. */
@LongRun
class ErasureIT {

    /** In the pseudonym and in all event ids of the person who is erased, and nowhere else. */
    private static final String MARK = "zz-erased";

    private static final PersonId ERASED = new PersonId(MARK + "-person");
    private static final int PARTITIONS = 2;
    private static final int STAYING = 20;
    private static final ErasureTerms TERMS = new ErasureTerms(Duration.ofSeconds(40));

    /** Logs are looked after every few minutes by default. */
    private static final Map<String, String> HURRIED = Map.of(
            "log.retention.check.interval.ms", "500",
            "log.initial.task.delay.ms", "500",
            "log.cleaner.backoff.ms", "500",
            "log.segment.delete.delay.ms", "100");

    @TempDir
    private Path directory;

    private Instant clock = Instant.parse("2020-01-01T12:00:00Z");
    private int others;

    @Test
    void withinTheTimeStatedNothingIsLeftInAnyFileAndReadingAnewCountsTheSame() throws Exception {
        try (EmbeddedBroker broker =
                        EmbeddedBroker.start(BrokerOptions.in(directory).withSettings(HURRIED));
                EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            Installation installation = new Installation(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    Map.of("schema.registry.url", registry.url()),
                    new Topics("e."));
            installation.createTopics(PARTITIONS);
            List<String> before = erased(installation, broker);

            new Reset(installation.client(), installation.topics()).execute();
            installation.createTopics(PARTITIONS);
            try (Monitor again = installation.startMonitor(work(), PARTITIONS, Installation.meters())) {
                assertThat(tables(installation, again)).isEqualTo(before);
            }
            assertThat(holds()).as("after reading anew").isEmpty();
        }
    }

    /** The tables once nothing is left. */
    private List<String> erased(Installation installation, EmbeddedBroker broker) throws Exception {
        try (Monitor monitor = installation.startMonitor(work(), PARTITIONS, Installation.meters());
                ErasureWatch watch = installation.startErasure(TERMS);
                TopicWriter writer = installation.writer()) {
            for (int i = 0; i < STAYING; i++) {
                someone(writer);
            }
            life(writer);
            astray(installation, broker);
            writer.complete();
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> isIn("dead-letters") && isIn("people"));

            writer.write(new Submission.Erasure(ERASED));
            writer.flush();
            Instant erasedAt = Instant.now();
            Awaitility.await("nothing is left")
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        aDayPasses(writer);
                        assertThat(monitor.isUp())
                                .as(() -> "up: " + monitor.failure())
                                .isTrue();
                        assertThat(holds()).isEmpty();
                    });

            assertThat(Duration.between(erasedAt, Instant.now())).isLessThan(TERMS.within());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() ->
                            watch.found().filter(found -> found.pending() == 0).isPresent());
            return tables(installation, monitor);
        }
    }

    private void someone(TopicWriter writer) {
        others++;
        writer.write(event("p" + others, "e" + others, "5601"));
    }

    /** A settlement, a move that is confirmed a year later, and an event that is refused. */
    private void life(TopicWriter writer) {
        writer.write(event(ERASED.value(), MARK + "-1", "5601"));
        PopulationEvent move = PopulationEvent.newBuilder(Records.settlement(MARK + "-2"))
                .setOccurredOn(LocalDate.of(2015, 9, 1))
                .setRegisteredAt(Instant.parse("2015-09-05T10:00:00Z"))
                .setFact(PopulationFact.newBuilder()
                        .setType("AddressChange")
                        .setMunicipality("0301")
                        .build())
                .build();
        writer.write(new Submission.Event(Optional.of(ERASED), move));
        writer.write(event(ERASED.value(), MARK + "-3", "0001"));
    }

    private static Submission event(String person, String id, String municipality) {
        PopulationEvent made = Records.settlement(id);
        PopulationEvent event = PopulationEvent.newBuilder(made)
                .setFact(PopulationFact.newBuilder(made.getFact())
                        .setMunicipality(municipality)
                        .setSex("MALE")
                        .setCountry("SYR")
                        .setGround("ASYLUM")
                        .setHousehold("SINGLE")
                        .build())
                .build();
        return new Submission.Event(Optional.of(new PersonId(person)), event);
    }

    /** The same settlement once more, in both partitions: in one of them it is astray. */
    private static void astray(Installation installation, EmbeddedBroker broker) throws Exception {
        String topic = installation.topics().populationEvents();
        PopulationEvent again = ((Submission.Event) event(ERASED.value(), MARK + "-1", "5601")).event();
        byte[] value = installation.avro().inputSerializer().serialize(topic, again);
        byte[] key = ERASED.value().getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                producer.send(new ProducerRecord<>(topic, partition, key, value))
                        .get();
            }
        }
    }

    private void aDayPasses(TopicWriter writer) {
        clock = clock.plus(Duration.ofDays(1));
        someone(writer);
        writer.write(new Submission.CompleteThrough(clock));
        writer.flush();
    }

    private List<String> tables(Installation installation, Monitor monitor) throws Exception {
        ReplayResult result = new ReplayResult();
        List<Long> ends = new ArrayList<>();
        try (TopicWriter writer = installation.writer();
                MetricsFeed feed = installation.startFeed(result)) {
            writer.write(new Submission.CompleteThrough(clock));
            ends.addAll(writer.complete());
            new CountingProgress(result, feed)
                    .await(ends, () -> assertThat(monitor.isUp()).isTrue());
        }
        Path tables = Files.createTempDirectory(directory, "tables");
        result.write(tables, ReferenceTables.rights(), Countings.PLACES);
        List<String> lines = new ArrayList<>(Files.readAllLines(tables.resolve("residents.csv")));
        lines.addAll(Files.readAllLines(tables.resolve("months.csv")));
        assertThat(lines).contains("5601,2015," + others);
        return lines;
    }

    private Work work() {
        return new Work(directory.resolve("state"), 2).with(TERMS);
    }

    private boolean isIn(String part) {
        return holds().stream().anyMatch(file -> file.contains(part));
    }

    /** The files that hold something of the person. */
    private List<String> holds() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(ErasureIT::holds)
                    .map(Path::toString)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of("looking was disturbed: " + e);
        }
    }

    private static boolean holds(Path file) {
        try {
            boolean isLog = file.toString().endsWith(".log") && file.toString().contains("/broker/");
            return holdsMark(Files.readAllBytes(file)) || isLog && recordsHold(file);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean recordsHold(Path log) throws IOException {
        try (FileRecords records = FileRecords.open(log.toFile(), false)) {
            for (Record record : records.records()) {
                if (holdsMark(bytes(record.key())) || holdsMark(bytes(record.value()))) {
                    return true;
                }
                for (Header header : record.headers()) {
                    if (header.value() != null && holdsMark(header.value())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer == null ? 0 : buffer.remaining()];
        if (buffer != null) {
            buffer.duplicate().get(bytes);
        }
        return bytes;
    }

    private static boolean holdsMark(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(MARK);
    }
}
