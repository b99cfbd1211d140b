package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.schema.Change;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.PopulationEvent;
import no.bofast.testkit.Records;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroDecoderTest {

    private static final String TOPIC = "population-events";

    private final EmbeddedRegistry embedded = EmbeddedRegistry.inMemory();
    private final SchemaRegistry registry = SchemaRegistry.at(embedded.url(), Map.of());
    private final AvroDecoder decoder = AvroDecoder.of(registry, PopulationEvent.class, Heartbeat.class);

    @AfterEach
    void stopRegistry() {
        embedded.close();
    }

    @Test
    void eachRecordComesAsTheClassOfItsName() {
        byte[] event = encoded(Records.settlement("a1").getSchema(), Records.settlement("a1"));
        byte[] heartbeat = encoded(Records.heartbeat().getSchema(), Records.heartbeat());

        assertThat(decoder.decode(event)).isEqualTo(Records.settlement("a1"));
        assertThat(decoder.decode(heartbeat)).isEqualTo(Records.heartbeat());
        assertThat(decoder.recordName(event)).isEqualTo("no.bofast.schema.PopulationEvent");
    }

    @Test
    void aRecordOfAnotherTypeComesGeneric() throws IOException {
        Schema schema = SchemaBuilder.record("no.other.Message")
                .fields()
                .requiredString("text")
                .endRecord();

        IndexedRecord read = decoder.decode(
                generic(new GenericRecordBuilder(schema).set("text", "hei").build()));

        assertThat(read).isInstanceOf(GenericRecord.class).hasToString("{\"text\": \"hei\"}");
    }

    @Test
    void aFieldThatTheWriterDidNotKnowHasItsDefault() throws IOException {
        Schema older = SchemaBuilder.record("no.bofast.schema.Heartbeat")
                .fields()
                .name("completeThrough")
                .type(Heartbeat.SCHEMA$.getField("completeThrough").schema())
                .noDefault()
                .optionalString("remark")
                .endRecord();
        long micros = 1_719_784_800_000_000L;

        IndexedRecord read = decoder.decode(generic(
                new GenericRecordBuilder(older).set("completeThrough", micros).build()));

        assertThat(read).isEqualTo(Records.heartbeat());
    }

    @ParameterizedTest
    @CsvSource({
        "timestamp-millis, 1425549600123, 2015-03-05T10:00:00.123Z",
        "timestamp-micros, 1425549600123456, 2015-03-05T10:00:00.123456Z",
        "timestamp-nanos, 1425549600123456789, 2015-03-05T10:00:00.123456Z",
        "timestamp-nanos, -1, 1969-12-31T23:59:59.999999Z",
        "timestamp-millis, -1, 1969-12-31T23:59:59.999Z",
        ", 1425549600123456, 2015-03-05T10:00:00.123456Z"
    })
    void anInstantIsConvertedFromTheUnitThatItWasWrittenIn(String unit, long number, String instant)
            throws IOException {
        for (Schema written : List.of(instantIn(unit), orNull(instantIn(unit)))) {
            Schema writer = heartbeatOf(written);
            IndexedRecord read = decoder.decode(generic(new GenericRecordBuilder(writer)
                    .set("completeThrough", number)
                    .build()));

            assertThat(read).isEqualTo(new Heartbeat(Instant.parse(instant)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-timestamp-millis", "local-timestamp-micros", "time-micros", "something-else"})
    void aNumberThatIsNoInstantIsNotTakenForOne(String unit) throws IOException {
        byte[] record = generic(new GenericRecordBuilder(heartbeatOf(instantIn(unit)))
                .set("completeThrough", 1_425_549_600_123L)
                .build());

        assertThatThrownBy(() -> decoder.decode(record))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("field completeThrough is written as " + unit);
    }

    @Test
    void anInstantThatNoCalendarHasIsRefused() throws IOException {
        byte[] record = generic(new GenericRecordBuilder(heartbeatOf(instantIn("timestamp-millis")))
                .set("completeThrough", Long.MAX_VALUE)
                .build());

        assertThatThrownBy(() -> decoder.decode(record)).isInstanceOf(SerializationException.class);
    }

    @Test
    void aNumberOfAnotherLogicalTypeIsNotTakenForADate() throws IOException {
        String text = PortableSchema.of(PopulationEvent.SCHEMA$).toString().replace("\"date\"", "\"time-millis\"");
        GenericRecord record = new GenericRecordBuilder(new Schema.Parser().parse(text))
                .set("eventId", "a1")
                .set("change", new GenericData.EnumSymbol(Change.SCHEMA$, "CREATED"))
                .set("occurredOn", 16_000)
                .set("registeredAt", 0L)
                .build();
        byte[] bytes = generic(record);

        assertThatThrownBy(() -> decoder.decode(bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("field occurredOn is written as time-millis, not as date");
    }

    private static Schema instantIn(String unit) {
        Schema number = Schema.create(Schema.Type.LONG);
        if (unit != null) {
            number.addProp("logicalType", unit);
        }
        return new Schema.Parser().parse(number.toString());
    }

    private static Schema orNull(Schema schema) {
        return Schema.createUnion(Schema.create(Schema.Type.NULL), schema);
    }

    private static Schema heartbeatOf(Schema completeThrough) {
        return SchemaBuilder.record("no.bofast.schema.Heartbeat")
                .fields()
                .name("completeThrough")
                .type(completeThrough)
                .noDefault()
                .endRecord();
    }

    @Test
    void aRecordCutShortAnywhereIsNeverMistakenForAWholeOne() {
        byte[] whole = encoded(PopulationEvent.SCHEMA$, Records.settlement("a1"));

        IntStream.range(0, whole.length)
                .forEach(length -> assertThatThrownBy(() -> decoder.decode(Arrays.copyOf(whole, length)))
                        .isInstanceOf(SerializationException.class)
                        .message()
                        .doesNotContain("\n"));
    }

    @Test
    void aRecordWithBytesLeftOverIsRefused() {
        byte[] whole = encoded(Heartbeat.SCHEMA$, Records.heartbeat());

        assertThatThrownBy(() -> decoder.decode(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("left over");
    }

    @Test
    void aHugeLengthIsRefusedBeforeMemoryIsTaken() {
        byte[] whole = encoded(PopulationEvent.SCHEMA$, Records.settlement("a1"));
        byte[] huge = Arrays.copyOf(whole, 12);
        Arrays.fill(huge, ConfluentWireFormat.HEADER_BYTES, 10, (byte) 0xfe);
        huge[9] = 0x0f;

        assertThatThrownBy(() -> decoder.decode(huge)).isInstanceOf(SerializationException.class);
    }

    @Test
    void anIdThatNobodyKnowsIsTheRecordsFault() {
        assertThatThrownBy(() -> decoder.decode(new byte[] {0, 0, 0, 0, 99, 1}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("does not have the schema with id 99");
    }

    @Test
    void aSchemaThatIsNoRecordIsRefused() {
        int id = registry.register("text-value", Schema.create(Schema.Type.STRING));

        assertThatThrownBy(() -> decoder.decode(new byte[] {0, 0, 0, 0, (byte) id, 2, 'a'}))
                .isInstanceOf(SerializationException.class);
    }

    private byte[] encoded(Schema schema, SpecificRecord record) {
        String subject = SubjectNames.TOPIC_RECORD.subject(TOPIC, false, schema.getFullName());
        return AvroEncoder.of(registry, subject, schema).encode(record);
    }

    private byte[] generic(GenericRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String subject = "generic-" + record.getSchema().toString().hashCode();
        ConfluentWireFormat.writeHeader(registry.register(subject, record.getSchema()), out);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        return out.toByteArray();
    }
}
