package no.bofast.connect.run;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.mapped.MappedAdapter;
import no.bofast.connect.mapped.Mapping;
import no.bofast.connect.mapped.SourceRecord;
import no.bofast.connect.pdl.PdlAdapter;
import no.bofast.serde.AvroDecoder;
import no.bofast.serde.SchemaRegistry;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** Puts connectors together: a feed's records as its adapter wants them. */
public final class FeedDecoders {

    private static final int CONFLUENT_HEADER = 5;

    private final AvroDecoder avro;

    /** @param registry the feed's, which knows the schema that each record was written with */
    public FeedDecoders(SchemaRegistry registry) {
        this.avro = AvroDecoder.of(registry);
    }

    /** Starts to read PDL's feed. */
    public TopicConnector<IndexedRecord> pdl(ConnectorSettings settings, Pseudonyms pseudonyms) {
        return new TopicConnector<>(settings, () -> new PdlAdapter(pseudonyms), record -> decoded(record.value()));
    }

    /** Starts to read any topic: Avro in Confluent's wire format, or JSON. */
    public TopicConnector<SourceRecord> mapped(
            ConnectorSettings settings, Supplier<Mapping> mapping, Pseudonyms pseudonyms) {
        return new TopicConnector<>(settings, () -> new MappedAdapter(mapping.get(), pseudonyms), this::source);
    }

    private Optional<IndexedRecord> decoded(byte[] value) {
        try {
            return Optional.of(avro.decode(value));
        } catch (SerializationException undecodable) {
            return Optional.empty();
        }
    }

    private Optional<SourceRecord> source(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        Map<String, Object> variables = new HashMap<>();
        variables.put("timestamp", record.timestamp());
        if (record.key() != null) {
            variables.put("key", text(record.key()));
        }
        boolean isAvro = record.value().length > CONFLUENT_HEADER && record.value()[0] == 0;
        return isAvro
                ? decoded(record.value()).map(read -> SourceRecord.ofAvro(read, headers, variables))
                : SourceRecord.ofJson(record.value(), headers, variables);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
