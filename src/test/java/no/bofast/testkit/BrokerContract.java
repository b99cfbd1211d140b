package no.bofast.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.schema.PopulationEvent;
import no.bofast.serde.AvroRecordDeserializer;
import no.bofast.serde.AvroRecordSerializer;
import no.bofast.serde.SchemaRefused;
import no.bofast.serde.SchemaRegistry;
import no.bofast.serde.SubjectNames;
import no.bofast.serde.UnknownSchema;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What Bofast asks of a Kafka cluster and a schema registry, whichever they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrokerContract {

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
