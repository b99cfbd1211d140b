package no.bofast.connect.mapped;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where lines of fixed width have what; lines that follow each other and have the same person make one record.
 *
 * <p>Columns are counted from 1, both ends included, as registers' own documentation counts them. A record is an object with the
 * person's id as {@code person}, and each line's fields under the line's type; fields are without blanks around them, and empty ones
 * are left out. Lines without a layout belong to nobody. What the line of type {@code head} says, a start record as a rule, is
 * {@code $head} to all that follow.
 */
record FixedLines(
        Columns type,
        Columns person,
        Charset charset,
        Optional<String> head,
        Map<String, Map<String, Columns>> records) {

    record Columns(int from, int to) {

        Columns {
            if (from < 1 || to < from) {
                throw new MappingFailure("lines has columns [" + from + ", " + to + "], expected from 1 and in order");
            }
        }

        Optional<String> of(String line) {
            String field = line.length() < from ? "" : line.substring(from - 1, Math.min(to, line.length()));
            return Optional.of(field.strip()).filter(text -> !text.isEmpty());
        }
    }

    static FixedLines read(JsonNode node) {
        Map<String, Map<String, Columns>> records = new LinkedHashMap<>();
        node.path("records").properties().forEach(record -> {
            Map<String, Columns> fields = new LinkedHashMap<>();
            record.getValue().properties().forEach(field -> fields.put(field.getKey(), columns(field.getValue())));
            records.put(record.getKey(), fields);
        });
        return new FixedLines(
                columns(node.path("type")),
                columns(node.path("person")),
                charset(node),
                Optional.ofNullable(node.get("head")).map(JsonNode::asText),
                records);
    }

    private static Columns columns(JsonNode node) {
        if (!node.isArray() || node.size() != 2) {
            throw new MappingFailure("lines needs type, person and every field as [first column, last column]");
        }
        return new Columns(node.get(0).asInt(), node.get(1).asInt());
    }

    private static Charset charset(JsonNode node) {
        String name = node.path("encoding").asText("UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new MappingFailure("lines has an unknown encoding '" + name + "'");
        }
    }

    /** Whose line it is; empty if it is nobody's. */
    Optional<String> personOf(String line) {
        return type.of(line)
                .filter(kind -> records.containsKey(kind) && !isHead(kind))
                .flatMap(unused -> person.of(line));
    }

    /** What a start record says; empty if it is another line. */
    Optional<Map<String, Object>> headOf(String line) {
        return type.of(line).filter(this::isHead).map(kind -> fields(kind, line));
    }

    private boolean isHead(String kind) {
        return head.filter(kind::equals).isPresent();
    }

    /** Adds what a line says to a record. */
    void add(String line, Map<String, Object> record) {
        String kind = type.of(line).orElseThrow();
        record.put("person", person.of(line).orElseThrow());
        record.put(kind, fields(kind, line));
    }

    private Map<String, Object> fields(String kind, String line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        records.getOrDefault(kind, Map.of())
                .forEach((name, columns) -> columns.of(line).ifPresent(text -> fields.put(name, text)));
        return fields;
    }
}
