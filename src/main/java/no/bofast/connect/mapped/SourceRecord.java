package no.bofast.connect.mapped;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;

/**
 * One record of any source.
 *
 * @param value as JSON has it (maps, lists, texts, numbers); null for a record without a value
 * @param headers of a Kafka record, as texts
 * @param variables what expressions may ask for besides, by name: as {@code key}, {@code timestamp}, {@code head}
 */
public record SourceRecord(Object value, Map<String, String> headers, Map<String, Object> variables) {

    /** One of Avro. */
    public static SourceRecord ofAvro(
            IndexedRecord record, Map<String, String> headers, Map<String, Object> variables) {
        return new SourceRecord(Envelope.ofAvro(record), headers, variables);
    }

    /** One of JSON; empty if it is none. */
    public static Optional<SourceRecord> ofJson(
            byte[] record, Map<String, String> headers, Map<String, Object> variables) {
        return Envelope.json(record).map(value -> new SourceRecord(value, headers, variables));
    }

    static SourceRecord of(Object value) {
        return new SourceRecord(value, Map.of(), Map.of());
    }
}
