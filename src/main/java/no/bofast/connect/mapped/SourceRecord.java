package no.bofast.connect.mapped;

import java.util.Map;

/**
 * One record of any source.
 *
 * @param value as JSON has it (maps, lists, texts, numbers); null for a record without a value
 * @param headers of a Kafka record, as texts
 * @param variables what expressions may ask for besides, by name: as {@code key}, {@code timestamp}, {@code head}
 */
public record SourceRecord(Object value, Map<String, String> headers, Map<String, Object> variables) {

    static SourceRecord of(Object value) {
        return new SourceRecord(value, Map.of(), Map.of());
    }
}
