package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.PopulationEvent;
import no.bofast.testkit.Records;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AvroRecordSerdeTest {

    private static final String TOPIC = "events";

    private final EmbeddedRegistry registry = EmbeddedRegistry.inMemory();

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Test
    void aRecordComesBackAsItWas() {
        AvroRecordSerde<PopulationEvent> serde = configured(Map.of());

        byte[] bytes = serde.serializer().serialize(TOPIC, Records.settlement("a1"));

        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(Records.settlement("a1"));
    }

    @Test
    void noRecordStaysNoRecord() {
        AvroRecordSerde<PopulationEvent> serde = configured(Map.of());

        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void oneSubjectATopicUnlessToldOtherwise() {
        configured(Map.of()).serializer().serialize(TOPIC, Records.settlement("a1"));

        assertThat(idIn("events-value")).isEqualTo(1);
    }

    @Test
    void confluentsStrategyClassesAreUnderstoodByTheirNames() {
        String strategy = "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy";

        configured(Map.of("value.subject.name.strategy", strategy))
                .serializer()
                .serialize(TOPIC, Records.settlement("a1"));

        assertThat(idIn("events-no.bofast.schema.PopulationEvent")).isEqualTo(1);
    }

    @Test
    void aSchemaIsRegisteredAsItsFileHasIt() {
        configured(Map.of()).serializer().serialize(TOPIC, Records.settlement("a1"));

        assertThat(client().byId(1).toString()).doesNotContain("avro.java.string");
    }

    @Test
    void withoutLeaveToRegisterAnUnknownSchemaFails() {
        AvroRecordSerde<PopulationEvent> serde = configured(Map.of("auto.register.schemas", "false"));

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, Records.settlement("a1")))
                .isInstanceOf(UnknownSchema.class)
                .hasMessageContaining("no.bofast.schema.PopulationEvent of subject events-value");
    }

    @Test
    void aRecordThatCannotBeWrittenLeavesNoTraceInTheNext() {
        AvroRecordSerde<PopulationEvent> serde = configured(Map.of());
        PopulationEvent incomplete = new PopulationEvent();

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, incomplete))
                .isInstanceOf(SerializationException.class);

        byte[] next = serde.serializer().serialize(TOPIC, Records.settlement("a2"));
        assertThat(serde.deserializer().deserialize(TOPIC, next)).isEqualTo(Records.settlement("a2"));
    }

    @Test
    void manyThreadsMayShareOneSerde() {
        AvroRecordSerde<PopulationEvent> serde = configured(Map.of());

        List<PopulationEvent> events = IntStream.range(0, 5_000)
                .mapToObj(i -> Records.settlement("a" + i))
                .toList();

        assertThat(events.parallelStream()
                        .map(event -> serde.deserializer()
                                .deserialize(TOPIC, serde.serializer().serialize(TOPIC, event)))
                        .toList())
                .isEqualTo(events);
    }

    @Test
    void aMissingAddressIsSaid() {
        AvroRecordSerde<Heartbeat> serde = new AvroRecordSerde<>();

        assertThatThrownBy(() -> serde.configure(Map.of(), false))
                .isInstanceOf(ConfigException.class)
                .hasMessage("schema.registry.url is missing: give the address of the schema registry");
    }

    @Test
    void anUnknownStrategyIsSaid() {
        assertThatThrownBy(() -> configured(Map.of("value.subject.name.strategy", "com.acme.Own")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("TopicRecordNameStrategy");
    }

    private AvroRecordSerde<PopulationEvent> configured(Map<String, String> more) {
        Map<String, Object> config = new HashMap<>(more);
        config.put("schema.registry.url", registry.url());
        config.put("specific.avro.reader", true);
        AvroRecordSerde<PopulationEvent> serde = new AvroRecordSerde<>();
        serde.configure(config, false);
        return serde;
    }

    private int idIn(String subject) {
        return client().idOf(subject, PortableSchema.of(PopulationEvent.SCHEMA$));
    }

    private SchemaRegistry client() {
        return SchemaRegistry.at(registry.url(), Map.of());
    }
}
