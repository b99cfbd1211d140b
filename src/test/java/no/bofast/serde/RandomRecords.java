package no.bofast.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;

/** Records of generated classes with whatever their schemas allow, by Avro's own reader and writer. */
final class RandomRecords {

    private static final int RECORDS = 50;
    private static final long SEED = 1;

    private RandomRecords() {}

    static List<SpecificRecord> of(Schema schema) {
        TrustedTypes.trustGenerated();
        return StreamSupport.stream(new RandomData(schema, RECORDS, SEED).spliterator(), false)
                .map(record -> read(schema, bytes(out -> new GenericDatumWriter<>(schema).write(record, out))))
                .toList();
    }

    static SpecificRecord read(Schema schema, byte[] bytes) {
        try {
            return new SpecificDatumReader<SpecificRecord>(schema, schema, SpecificData.getForSchema(schema))
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(Writing writing) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
            writing.to(out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Writing {
        void to(BinaryEncoder out) throws IOException;
    }
}
