package no.bofast.serde;

import static no.bofast.serde.RandomRecords.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import no.bofast.schema.Heartbeat;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritePlanTest {

    static Stream<Schema> schemas() {
        return Stream.concat(RecordTypes.ofInput().stream(), RecordTypes.ofOutput(new Topics("")).values().stream());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theBytesAreThoseOfAvrosWriter(Schema schema) {
        WritePlan plan = WritePlan.of(schema);
        SpecificDatumWriter<SpecificRecord> avro = new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema));

        for (SpecificRecord record : RandomRecords.of(schema)) {
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
}
