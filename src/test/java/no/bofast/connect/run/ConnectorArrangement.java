package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.bofast.connect.FactDraft;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.EventCheck;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.PersonId;
import no.bofast.embedded.EmbeddedBroker;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicReader;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.meters.FeedMeters;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A broker and a registry for a connector, and what it has written there. */
abstract class ConnectorArrangement {

    static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");
    private static final int INPUT_PARTITIONS = 2;

    private static final AtomicInteger INSTALLATIONS = new AtomicInteger();

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;
    static Map<String, Object> client;
    static AvroSerdes avro;
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    final Topics topics = new Topics("installation-" + INSTALLATIONS.incrementAndGet() + ".");

    @BeforeAll
    static void startCluster(@TempDir Path directory) {
        broker = EmbeddedBroker.start(directory);
        registry = EmbeddedRegistry.inMemory();
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        avro = new AvroSerdes(Map.of("schema.registry.url", registry.url()));
    }

    @AfterAll
    static void stopCluster() {
        registry.close();
        broker.close();
    }

    @BeforeEach
    final void createInput() throws Exception {
        createTopic(topics.populationEvents(), INPUT_PARTITIONS);
        createTopic(topics.settlingEvents(), 1);
    }

    /** Everything that a connector may log is heard, whether an operator would see it or not. */
    @BeforeEach
    final void listen() {
        logged.start();
        logger(Logger.ROOT_LOGGER_NAME).addAppender(logged);
        logger("no.bofast.connect").setLevel(Level.TRACE);
    }

    @AfterEach
    final void listenNoMore() {
        logger(Logger.ROOT_LOGGER_NAME).detachAppender(logged);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    /** What has been logged, with traces, and what a connector's metrics are. */
    final List<String> said(String name, Feed connector) {
        List<String> said = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(logged.list)) {
            said.add(event.getFormattedMessage());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                said.add(String.valueOf(cause.getMessage()));
            }
        }
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new FeedMeters(name, connector).bindTo(meters);
        said.add(meters.scrape());
        return said;
    }

    static void createTopic(String name, int partitions) throws Exception {
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** Longer than any machine should take. */
    static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50));
    }

    static void awaitEnd(Feed connector) {
        patiently().until(() -> connector.isReading() && connector.lag() == 0);
    }

    /**
     * Ends ten connectors as if their processes died: one in three while it starts, the others when they have read something, if
     * something is left.
     */
    static void killTen(Supplier<? extends WorkingFeed> connectors) throws InterruptedException {
        Random random = new Random(7);
        for (int kill = 0; kill < 10; kill++) {
            WorkingFeed connector = connectors.get();
            if (kill % 3 == 0) {
                Thread.sleep(random.nextInt(300));
            } else {
                patiently()
                        .until(() -> connector.lag() == 0
                                || !connector.fates().nonZero().isEmpty());
                Thread.sleep(random.nextInt(50));
            }
            connector.kill();
        }
    }

    /** Options of a command that name this cluster. */
    final List<String> options() {
        return List.of(
                "--bootstrap-servers", broker.bootstrapServers(),
                "--schema-registry", registry.url(),
                "--prefix", topics.prefix());
    }

    final ConnectorSettings settings(String name, String feed) {
        return new ConnectorSettings(name, client, feed, client, topics, avro, FutureTimes.REFUSED);
    }

    static PersonId pseudonym(String id) {
        return KEYED.of(id).orElseThrow();
    }

    final void settle(List<String> ids) {
        write(ids.stream()
                .<Submission>map(id -> FactDraft.created(
                        pseudonym(id),
                        "duf-" + pseudonym(id).value(),
                        LocalDate.of(2015, 1, 1),
                        Instant.parse("2015-01-02T00:00:00Z"),
                        "DUF",
                        FactDraft.of("Settlement")
                                .with("municipality", "0301")
                                .with("sex", "MALE")
                                .with("country", "SYR")
                                .with("ground", "ASYLUM")
                                .with("household", "SINGLE")
                                .fact()))
                .toList());
    }

    final void write(List<Submission> submissions) {
        try (TopicWriter writer = new TopicWriter(client, topics, avro, new EventCheck(ReferenceTables.division()))) {
            submissions.forEach(writer::write);
            writer.flush();
        }
    }

    /** How often an address of each person is in the topic; each event id is there once. */
    final Map<String, Integer> toldMoves() {
        Map<String, Integer> moves = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        new TopicReader(client, topics, avro).forEach((submission, unused) -> {
            if (submission instanceof Submission.Event event
                    && event.event().getFact() != null
                    && event.event().getFact().getType().equals("AddressChange")) {
                ids.add(event.person().orElseThrow().value() + event.event().getEventId());
                moves.merge(event.person().get().value(), 1, Integer::sum);
            }
        });
        assertThat(ids).doesNotHaveDuplicates();
        return moves;
    }

    /** How far a feed was read: the sum over its partitions. */
    final long read(String connector, int feedPartitions) {
        try (Tail tail = new Tail(client, partitions(stateTopic(connector), feedPartitions))) {
            Map<Integer, Long> positions = new HashMap<>();
            tail.toEnd(record -> {
                if (record.key().length == 1) {
                    positions.put(
                            record.partition(), ByteBuffer.wrap(record.value()).getLong());
                }
            });
            return positions.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** All that a connector has written anywhere. */
    final List<String> everything(String connector, int feedPartitions) {
        List<String> all = new ArrayList<>();
        List<TopicPartition> partitions = new ArrayList<>(partitions(topics.populationEvents(), INPUT_PARTITIONS));
        partitions.addAll(partitions(stateTopic(connector), feedPartitions));
        try (Tail tail = new Tail(client, partitions)) {
            tail.toEnd(record -> {
                all.add(text(record.key()));
                all.add(text(record.value()));
            });
        }
        return all;
    }

    private String stateTopic(String connector) {
        return topics.prefix() + "connect." + connector + ".state";
    }

    private static String text(byte[] bytes) {
        return Optional.ofNullable(bytes)
                .map(some -> new String(some, StandardCharsets.ISO_8859_1))
                .orElse("");
    }

    private static List<TopicPartition> partitions(String topic, int count) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < count; partition++) {
            partitions.add(new TopicPartition(topic, partition));
        }
        return partitions;
    }
}
