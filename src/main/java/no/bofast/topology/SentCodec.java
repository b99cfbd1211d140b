package no.bofast.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.serde.TrustedTypes;
import no.bofast.topology.store.StoreCodec;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.SchemaStore;

/**
 * Stores the changes of alerts that were sent, in Avro's single-object encoding, which names its schema; so what an earlier
 * release stored is read too.
 */
final class SentCodec implements StoreCodec<String, AlertChangeRecord> {

    private static final String SCHEMA = "/schemas/released/%s/alert-change.avsc";

    /** Every release whose schema differs from this one's; their directories lie in {@code schemas/released}. */
    private static final List<String> RELEASES = List.of("0.1.0");

    private final BinaryMessageDecoder<AlertChangeRecord> decoder;

    SentCodec() {
        this(RELEASES.stream().map(SentCodec::schema).toList());
    }

    /**
     * @param earlier the schemas that stored alerts may be written with, besides the present one
     */
    SentCodec(List<Schema> earlier) {
        TrustedTypes.trustGenerated();
        SchemaStore.Cache schemas = new SchemaStore.Cache();
        earlier.forEach(schemas::addSchema);
        this.decoder = AlertChangeRecord.createDecoder(schemas);
    }

    private static Schema schema(String release) {
        try (InputStream in = SentCodec.class.getResourceAsStream(SCHEMA.formatted(release))) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema of stored alerts of release " + release, e);
        }
    }

    @Override
    public byte[] keyToBytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String keyFromBytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] valueToBytes(AlertChangeRecord record) {
        try {
            return AlertChangeRecord.getEncoder().encode(record).array();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a stored alert", e);
        }
    }

    @Override
    public AlertChangeRecord valueFromBytes(String key, byte[] bytes) {
        try {
            return decoder.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a stored alert", e);
        }
    }
}
