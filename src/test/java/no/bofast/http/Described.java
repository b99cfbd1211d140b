package no.bofast.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.bofast.http.server.Json;

/**
 * What {@code openapi.json} says of the answer to one path.
 *
 * @param schema the schema of a JSON answer; missing if the answer isn't JSON
 */
record Described(JsonNode schema) {

    static final JsonNode DESCRIPTION = read();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** A number in an answer, and where it is. */
    record Number(String path, double value) {}

    private static JsonNode read() {
        try (InputStream in = Described.class.getResourceAsStream("/openapi.json")) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every described path. */
    static Stream<String> paths() {
        return StreamSupport.stream(
                ((Iterable<String>) () -> DESCRIPTION.at("/paths").fieldNames()).spliterator(), false);
    }

    static boolean hasFigures(String template) {
        String tag = get(template).at("/tags/0").asText();
        return (tag.equals("Figures") || tag.equals("Alerts"))
                && answer(template, "200").isObject();
    }

    private static JsonNode get(String template) {
        return DESCRIPTION.path("paths").path(template).path("get");
    }

    private static JsonNode answer(String template, String status) {
        return get(template)
                .path("responses")
                .path(status)
                .path("content")
                .path("application/json")
                .path("schema");
    }

    /** The answer to a path with parameters filled in, and maybe a query. */
    static Described of(String path) {
        String asked = path.replaceAll("\\?.*", "");
        String template = paths().filter(known -> known.equals(asked))
                .findFirst()
                .orElseGet(() -> paths().filter(known -> asked.matches(known.replaceAll("\\{[^}]+}", "[^/]+")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not described: " + path)));
        return new Described(answer(template, "200"));
    }

    static Described component(String name) {
        return new Described(Json.MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name));
    }

    /** What is wrong with an answer. */
    List<String> faults(JsonNode answer) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DESCRIPTION.path("components"));
        Schema compiled = SCHEMAS.getSchema(whole);
        return compiled.validate(answer).stream().map(Object::toString).toList();
    }

    /** The numbers of one kind in an answer. */
    List<Number> numbers(String kind, JsonNode answer) {
        List<Number> found = new ArrayList<>();
        collect(kind, schema, answer, "", found);
        return found;
    }

    private static void collect(String kind, JsonNode described, JsonNode node, String path, List<Number> found) {
        JsonNode schema = described.has("oneOf") ? described.at("/oneOf/0") : described;
        String name = schema.path("$ref").asText().replaceAll(".*/", "");
        JsonNode resolved = name.isEmpty() ? schema : DESCRIPTION.at("/components/schemas/" + name);
        if (node.isNumber()) {
            if (name.isEmpty()) {
                throw new AssertionError("a number must be described by a kind of number: " + path);
            }
            if (name.equals(kind)) {
                found.add(new Number(path, node.asDouble()));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(kind, resolved.path("items"), node.get(i), path + "/" + i, found);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode of = resolved.path("properties").path(field.getKey());
            collect(
                    kind,
                    of.isMissingNode() ? resolved.path("additionalProperties") : of,
                    field.getValue(),
                    path + "/" + field.getKey(),
                    found);
        }
    }
}
