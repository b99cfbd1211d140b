package no.bofast.connect.mapped;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;

/**
 * Takes a record out of what carries it: Connect's {@code schema} and {@code payload}, CloudEvents in either of its modes.
 *
 * <p>An expression sees a CloudEvent as its structured mode has it, whichever it came in; Debezium's {@code before}, {@code after}
 * and {@code op} as they are; anything else as itself.
 */
final class Envelope {

    private static final String CLOUD_HEADER = "ce_";
    private static final int DEEPEST = 200;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private Envelope() {}

    /** A record of JSON; empty if it is none. */
    static Optional<Object> json(byte[] bytes) {
        try {
            return Optional.ofNullable(JSON.readValue(new String(bytes, StandardCharsets.UTF_8), Object.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What an expression sees of a record. */
    static Object opened(Object record, Map<String, String> headers) {
        Object payload = withoutSchema(record);
        if (headers.containsKey(CLOUD_HEADER + "specversion")) {
            return binaryCloudEvent(payload, headers);
        }
        return payload instanceof Map<?, ?> map && map.containsKey("specversion") ? structuredCloudEvent(map) : payload;
    }

    private static Object withoutSchema(Object record) {
        boolean isWrapped = record instanceof Map<?, ?> map
                && map.size() == 2
                && map.containsKey("payload")
                && map.containsKey("schema")
                && (map.get("schema") == null || map.get("schema") instanceof Map<?, ?>);
        return isWrapped ? ((Map<?, ?>) record).get("payload") : record;
    }

    private static Object binaryCloudEvent(Object data, Map<String, String> headers) {
        Map<String, Object> event = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (name.startsWith(CLOUD_HEADER)) {
                event.put(name.substring(CLOUD_HEADER.length()), value);
            }
        });
        event.put("data", data);
        return event;
    }

    private static Object structuredCloudEvent(Map<?, ?> event) {
        Map<Object, Object> opened = new LinkedHashMap<>(event);
        Object encoded = opened.remove("data_base64");
        Object data = encoded == null ? opened.get("data") : decoded(encoded.toString());
        opened.put("data", withoutSchema(data));
        return opened;
    }

    private static Object decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return json(bytes).orElse(base64);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    /** A record of Avro as JSON's values: enums as texts, bytes in Base64, dates and times as the numbers that they are. */
    static Object ofAvro(Object value) {
        if (value instanceof IndexedRecord record) {
            Map<String, Object> map = new LinkedHashMap<>();
            record.getSchema().getFields().forEach(field -> map.put(field.name(), ofAvro(record.get(field.pos()))));
            return map;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(key.toString(), ofAvro(inner)));
            return plain;
        }
        if (value instanceof Iterable<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(part -> plain.add(ofAvro(part)));
            return plain;
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof GenericFixed fixed) {
            return Base64.getEncoder().encodeToString(fixed.bytes());
        }
        boolean isPlain = value == null || value instanceof Number || value instanceof Boolean;
        return isPlain ? value : value.toString();
    }
}
