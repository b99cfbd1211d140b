package no.bofast.testkit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.EventCheck;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicWriter;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.PopulationEvent;
import no.bofast.serde.AvroRecordDeserializer;
import no.bofast.serde.AvroRecordSerializer;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.SchemaRefused;
import no.bofast.serde.SchemaRegistry;
import no.bofast.serde.SubjectNames;
import no.bofast.serde.Topics;
import no.bofast.serde.UnknownSchema;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bofast asks of a Kafka cluster and a schema registry, whichever they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrokerContract {

    private static final EventCheck CHECK = new EventCheck(ReferenceTables.division());

    private static final int NUMBERS = 20_000;

    private BrokerUnderTest broker;

    protected abstract BrokerUnderTest start(Path directory);

    @BeforeAll
    void startBroker(@TempDir Path directory) {
        broker = start(directory);
    }

    @AfterAll
    void stopBroker() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void onlyCommittedTransactionsAreRead() throws Exception {
        Clients.createTopic(broker.bootstrapServers(), "transactions", 1, Map.of());

        try (KafkaProducer<String, String> producer =
                Clients.transactionalProducer(broker.bootstrapServers(), "contract")) {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "aborted"));
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("transactions", "committed"));
            producer.commitTransaction();
        }

        assertThat(Clients.readValues(broker.bootstrapServers(), "transactions", 1))
                .containsExactly("committed");
    }

    /** A broker that has heard of a topic, and doesn't lead it yet, refuses a first request and may take the second. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsWrittenTheMomentATopicIsThereArrivesInOrder(int time) throws Exception {
        Topics topics = new Topics("new-" + time + ".");
        String topic = topics.populationEvents();
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "delivery.timeout.ms",
                8_000,
                "request.timeout.ms",
                4_000);
        AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", broker.schemaRegistryUrl()));
        Clients.createTopic(broker.bootstrapServers(), topic, 24, Map.of());

        try (TopicWriter writer = new TopicWriter(client, topics, avro, CHECK)) {
            for (int i = 0; i < NUMBERS; i++) {
                writer.write(number(i));
            }
            writer.flush();
        }

        Map<String, List<Integer>> numbers =
                Clients.read(broker.bootstrapServers(), topic, NUMBERS, new IntegerDeserializer()).stream()
                        .collect(groupingBy(ConsumerRecord::key, mapping(ConsumerRecord::value, toList())));
        assertThat(numbers.values()).allSatisfy(ofKey -> assertThat(ofKey).isSorted());
        assertThat(numbers.values().stream().mapToInt(List::size).sum()).isEqualTo(NUMBERS);
    }

    private static Submission number(int number) {
        byte[] key = Integer.toString(number % 100).getBytes(StandardCharsets.UTF_8);
        byte[] value = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
        return Submission.AsItCame.of(key, value);
    }

    @Test
    void aTopicCanBeCompacted() throws Exception {
        Clients.createTopic(broker.bootstrapServers(), "compacted", 3, Map.of("cleanup.policy", "compact"));

        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "compacted");
        try (Admin admin = Clients.admin(broker.bootstrapServers())) {
            String policy = admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .get(topic)
                    .get("cleanup.policy")
                    .value();
            assertThat(policy).isEqualTo("compact");
        }
    }

    @Test
    void avroRecordsComeBackAsTheyWere() throws Exception {
        Clients.createTopic(broker.bootstrapServers(), "events", 1, Map.of());
        PopulationEvent event = Records.settlement("a1");

        try (KafkaProducer<String, PopulationEvent> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new AvroRecordSerializer<>(registry(), SubjectNames.TOPIC_RECORD))) {
            producer.send(new ProducerRecord<>("events", "p7", event)).get();
        }

        assertThat(Clients.read(broker.bootstrapServers(), "events", 1, new AvroRecordDeserializer<>(registry())))
                .extracting(ConsumerRecord::value)
                .containsExactly(event);
    }

    @Test
    void aSchemaHasTheSameIdEachTimeAndCanBeReadBack() {
        Schema schema = onePerson(SchemaBuilder.record("Kept"));

        int id = registry().register("kept-value", schema);

        assertThat(registry().register("kept-value", schema)).isEqualTo(id);
        assertThat(registry().byId(id)).isEqualTo(schema);
    }

    @Test
    void anIncompatibleSchemaIsRefused() {
        registry().register("grown-value", onePerson(SchemaBuilder.record("Grown")));
        Schema incompatible =
                SchemaBuilder.record("Grown").fields().requiredLong("birthYear").endRecord();

        assertThatThrownBy(() -> registry().register("grown-value", incompatible))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContaining("incompatible");
    }

    @Test
    void anUnknownIdIsToldApartFromAnOutage() {
        assertThatThrownBy(() -> registry().byId(999_999)).isInstanceOf(UnknownSchema.class);
    }

    private static Schema onePerson(SchemaBuilder.RecordBuilder<Schema> record) {
        return record.fields().requiredString("person").endRecord();
    }

    private SchemaRegistry registry() {
        return SchemaRegistry.at(broker.schemaRegistryUrl(), new HashMap<>());
    }
}
