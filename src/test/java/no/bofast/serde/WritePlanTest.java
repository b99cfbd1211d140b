package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.schema.Heartbeat;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritePlanTest {

    private static final int RECORDS = 50;

    static Stream<Schema> schemas() {
        TrustedTypes.trustGenerated();
        return Stream.concat(RecordTypes.ofInput().stream(), RecordTypes.ofOutput(new Topics("")).values().stream());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theBytesAreThoseOfAvrosWriter(Schema schema) throws IOException {
        WritePlan plan = WritePlan.of(schema);
        SpecificDatumWriter<SpecificRecord> avro = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));

        for (SpecificRecord record : records(schema)) {
            assertThat(bytes(out -> plan.write(record, out))).isEqualTo(bytes(out -> avro.write(record, out)));
        }
    }

    @Test
    void aFieldWithoutItsValueIsNamed() {
        WritePlan plan = WritePlan.of(Heartbeat.SCHEMA$);

        assertThatThrownBy(() -> bytes(out -> plan.write(new Heartbeat(), out)))
                .isInstanceOf(AvroTypeException.class)
                .hasMessage("field completeThrough of Heartbeat must have a value");
    }

    /** Random ones, of the generated class. */
    private static List<SpecificRecord> records(Schema schema) {
        return Stream.of(new RandomData(schema, RECORDS, 1L).iterator())
                .flatMap(records -> Stream.generate(records::next).limit(RECORDS))
                .map(record -> specific(schema, record))
                .toList();
    }

    private static SpecificRecord specific(Schema schema, Object generic) {
        try {
            byte[] bytes = bytes(out -> new GenericDatumWriter<>(schema).write(generic, out));
            return new SpecificDatumReader<SpecificRecord>(schema, schema, SpecificData.getForSchema(schema))
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        writing.to(out);
        out.flush();
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(BinaryEncoder out) throws IOException;
    }
}
