package no.bofast.connect.mapped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one kind of record becomes register events: one file.
 *
 * <p>The file is either one expression in JSONata that gives an event, a list of them or nothing, each in the fields of NDJSON; or
 * a JSON object with {@code events}: the same with an expression a field (a list of texts is one expression in several lines),
 * {@code when} one is made, of {@code each} of which items; with {@code source}, what the events' source is called; and with
 * {@code lines}, where files of fixed-width lines have what. An object with {@code state} instead of {@code fact} tells all facts
 * that hold of a person. For one thread.
 */
public final class Mapping {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String name;
    private final Template events;
    private final Optional<String> source;
    private final Optional<FixedLines> lines;

    private Mapping(String name, Template events, Optional<String> source, Optional<FixedLines> lines) {
        this.name = name;
        this.events = events;
        this.source = source;
        this.lines = lines;
    }

    /** Reads a file; throws {@link MappingFailure} if it is no mapping. */
    public static Mapping read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new MappingFailure("cannot read the mapping " + file + ": " + e.getMessage());
        }
    }

    /** Reads a mapping's text; throws {@link MappingFailure} if it is none. */
    public static Mapping parse(String name, String text) {
        try {
            JsonNode file = JSON.readTree(text);
            return file != null && file.isObject() && file.has("events")
                    ? declared(name, file)
                    : expression(name, text);
        } catch (JsonProcessingException noJson) {
            return expression(name, text);
        }
    }

    private static Mapping expression(String name, String text) {
        try {
            return new Mapping(
                    name, new Template.Value(new Expression("events", text)), Optional.empty(), Optional.empty());
        } catch (MappingFailure e) {
            throw named(name, e);
        }
    }

    private static Mapping declared(String name, JsonNode file) {
        try {
            file.fieldNames().forEachRemaining(Mapping::checkKnown);
            return new Mapping(
                    name,
                    Template.read("events", file.get("events")),
                    Optional.ofNullable(file.get("source")).map(JsonNode::asText),
                    Optional.ofNullable(file.get("lines")).map(FixedLines::read));
        } catch (MappingFailure e) {
            throw named(name, e);
        }
    }

    private static void checkKnown(String field) {
        if (!List.of("events", "source", "lines", "description").contains(field)) {
            throw new MappingFailure(
                    "has an unknown field '" + field + "', expected events, source, lines or description");
        }
    }

    private static MappingFailure named(String name, MappingFailure failure) {
        return new MappingFailure("mapping " + name + ": " + failure.getMessage());
    }

    String name() {
        return name;
    }

    /** What events are said to come from where the mapping doesn't say. */
    Optional<String> source() {
        return source;
    }

    /** How files are cut up; empty if they are JSON, one object a line. */
    Optional<FixedLines> lines() {
        return lines;
    }

    /**
     * The objects that it makes of a record; throws {@link MappingFailure} if it fails.
     *
     * @param variables what expressions may ask for besides the record, by name without the dollar sign
     */
    List<Map<String, Object>> objects(Object record, Map<String, Object> variables) {
        List<Object> all = new ArrayList<>();
        try {
            Template.flatten(events.of(record, variables), all);
            return all.stream().map(Mapping::object).toList();
        } catch (MappingFailure e) {
            throw named(name, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object made) {
        if (made instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new MappingFailure("events gives something that is no object");
    }
}
