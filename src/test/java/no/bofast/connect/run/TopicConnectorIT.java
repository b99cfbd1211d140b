package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import no.bofast.cluster.TopicSetup;
import no.bofast.connect.FactDraft;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.EventCheck;
import no.bofast.embedded.EmbeddedBroker;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicReader;
import no.bofast.ingest.TopicWriter;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.SchemaRegistry;
import no.bofast.serde.Topics;
import no.bofast.testkit.PdlRecords;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDL's feed through a real broker: nothing lost, nothing twice, whatever stops the connector; and nothing of anyone's id. */
class TopicConnectorIT {

    private static final String FEED = "pdl.leesah-v1";
    private static final Pseudonyms KEYED = Pseudonyms.keyed("a key of some length");
    private static final int PEOPLE = 300;
    private static final int MOVES = 60;

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;
    private EmbeddedRegistry registry;
    private Map<String, Object> client;
    private AvroSerdes avro;
    private final Topics topics = new Topics("bofast.");
    private final Random random = new Random(7);

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(directory);
        registry = EmbeddedRegistry.inMemory();
        client = Map.of("bootstrap.servers", broker.bootstrapServers());
        avro = new AvroSerdes(Map.of("schema.registry.url", registry.url()));
        new TopicSetup(client, topics).createMissing(2);
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(FEED, 3, (short) 1))).all().get();
        }
    }

    @AfterEach
    void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void aConnectorThatIsKilledTenTimesLosesAndDoublesNothing() throws Exception {
        settle(0, PEOPLE / 2);
        feed();

        for (int kill = 0; kill < 10; kill++) {
            TopicConnector<?> connector = connector();
            Thread.sleep(400 + random.nextInt(500));
            kill(connector);
        }
        long records = (long) PEOPLE * MOVES * 2;
        try (TopicConnector<?> connector = connector()) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> connector.isReading() && connector.lag() == 0 && read() >= records);
            settle(PEOPLE / 2, PEOPLE);
            await().atMost(Duration.ofSeconds(60)).until(() -> toldMoves().size() == PEOPLE);
            await().during(Duration.ofSeconds(1)).until(() -> true);
        }

        Map<String, Integer> told = toldMoves();
        assertThat(told).hasSize(PEOPLE);
        long settledFirst =
                told.values().stream().filter(moves -> moves == MOVES).count();
        assertThat(settledFirst).isEqualTo(PEOPLE / 2);
        assertThat(told.values()).allMatch(moves -> moves == MOVES || moves >= 2 && moves <= 4);
        assertThat(everything()).noneMatch(text -> text.contains(AKTOR_BEGIN) || text.contains(FNR_BEGIN));
    }

    private static final String AKTOR_BEGIN = "10000000";
    private static final String FNR_BEGIN = "01017";

    private long read() {
        try (Tail tail = new Tail(client, partitions("bofast.connect.pdl.state", 3))) {
            Map<Integer, Long> positions = new HashMap<>();
            tail.toEnd(record -> {
                if (record.key().length == 1) {
                    positions.put(
                            record.partition(),
                            java.nio.ByteBuffer.wrap(record.value()).getLong());
                }
            });
            return positions.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** As if the process died: nothing is closed but the connector's own thread. */
    private static void kill(TopicConnector<?> connector) {
        connector.kill();
    }

    private TopicConnector<?> connector() {
        ConnectorSettings settings = new ConnectorSettings("pdl", client, FEED, client, topics, avro);
        return new FeedDecoders(avro.registry()).pdl(settings, KEYED);
    }

    private void settle(int from, int to) {
        try (TopicWriter writer =
                new TopicWriter(client, topics.populationEvents(), avro, new EventCheck(ReferenceTables.division()))) {
            for (int person = from; person < to; person++) {
                writer.write(FactDraft.created(
                        KEYED.of(aktor(person)).orElseThrow(),
                        "duf-" + person,
                        LocalDate.of(2015, 1, 1),
                        Instant.parse("2015-01-02T00:00:00Z"),
                        "DUF",
                        FactDraft.of("Settlement")
                                .with("municipality", "0301")
                                .with("sex", "MALE")
                                .with("country", "SYR")
                                .with("ground", "ASYLUM")
                                .with("household", "SINGLE")
                                .fact()));
            }
            writer.flush();
        }
    }

    /** Each move as two events, and now and then the same again. */
    private void feed() throws Exception {
        SchemaRegistry schemas = avro.registry();
        int id = schemas.register(FEED + "-value", PdlRecords.SCHEMA);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int move = 0; move < MOVES; move++) {
                for (int person = 0; person < PEOPLE; person++) {
                    String date = LocalDate.of(2016, 1, 1).plusMonths(move).toString();
                    String ids = aktor(person) + " " + FNR_BEGIN + String.format("%06d", person);
                    String at = date + "T10:00:00Z";
                    String type = "BOSTEDSADRESSE_V1";
                    send(
                            producer,
                            id,
                            person,
                            PdlRecords.of("o" + person + "." + move, ids, at, type, "OPPHOERT")
                                    .record());
                    send(
                            producer,
                            id,
                            person,
                            PdlRecords.of("e" + person + "." + move, ids, at, type, "OPPRETTET")
                                    .address(move % 2 == 0 ? "4601" : "1103", date, date)
                                    .record());
                }
            }
            producer.flush();
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, int schema, int person, GenericRecord record)
            throws Exception {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        out.write(java.nio.ByteBuffer.allocate(5).put((byte) 0).putInt(schema).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        byte[] key = aktor(person).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(FEED, key, out.toByteArray()));
    }

    private static String aktor(int person) {
        return AKTOR_BEGIN + String.format("%05d", person);
    }

    /** How often an address of each person is in the topic; each event id is there once. */
    private Map<String, Integer> toldMoves() {
        Map<String, Integer> moves = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        TopicReader reader = new TopicReader(client, topics.populationEvents(), avro);
        reader.forEach((submission, unused) -> {
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

    /** All that the connector has written anywhere. */
    private List<String> everything() {
        List<String> all = new ArrayList<>();
        List<TopicPartition> partitions = new ArrayList<>(partitions(topics.populationEvents(), 2));
        partitions.addAll(partitions("bofast.connect.pdl.state", 3));
        try (Tail tail = new Tail(client, partitions)) {
            tail.toEnd(record -> {
                all.add(text(record.key()));
                all.add(text(record.value()));
            });
        }
        return all;
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
