package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.schema.AlertChangeRecord;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Alerts that were stored are read by this release, whichever stored them. */
class SentCodecTest {

    @TestFactory
    Stream<DynamicTest> whatEveryReleaseStoredIsRead() throws IOException {
        try (Stream<Path> releases = Files.list(Path.of("schemas/released"))) {
            return releases.toList().stream()
                    .map(release -> DynamicTest.dynamicTest(
                            release.getFileName().toString(),
                            () -> assertIsRead(parse(release.resolve("alert-change.avsc")), new SentCodec())));
        }
    }

    @Test
    void aFieldThatCameLaterHasItsDefault() throws IOException {
        Schema earlier = without("withdrawn", AlertChangeRecord.getClassSchema());

        AlertChangeRecord read = assertIsRead(earlier, new SentCodec(List.of(earlier)));

        assertThat(read.getWithdrawn()).isFalse();
    }

    @Test
    void whatThisReleaseStoresIsReadBack() throws IOException {
        SentCodec codec = new SentCodec();
        AlertChangeRecord record = assertIsRead(AlertChangeRecord.getClassSchema(), codec);

        assertThat(codec.valueFromBytes("key", codec.valueToBytes(record))).isEqualTo(record);
    }

    private static AlertChangeRecord assertIsRead(Schema written, SentCodec codec) throws IOException {
        GenericRecord stored =
                (GenericRecord) new RandomData(written, 1, 7L).iterator().next();
        ByteBuffer bytes = new BinaryMessageEncoder<GenericRecord>(new GenericData(), written).encode(stored);

        AlertChangeRecord read = codec.valueFromBytes("key", bytes.array());

        assertThat(read.getAlertId()).isEqualTo(stored.get("alertId").toString());
        assertThat(read.getMunicipality()).isEqualTo(stored.get("municipality").toString());
        return read;
    }

    private static Schema without(String field, Schema schema) {
        List<Schema.Field> left = schema.getFields().stream()
                .filter(one -> !one.name().equals(field))
                .map(one -> new Schema.Field(one, one.schema()))
                .toList();
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, left);
    }

    private static Schema parse(Path file) throws IOException {
        return new Schema.Parser().parse(file.toFile());
    }
}
