package no.bofast.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One call to the registry: the variable parts of its path, the query's text and the body's JSON. */
record RegistryRequest(List<String> arguments, String query, JsonNode body) {

    String argument(int index) {
        return arguments.get(index);
    }

    /** The subject in the path, or that which stands for all where the path has none. */
    String subjectOrAll() {
        return arguments.isEmpty() ? RegistrySettings.ALL : argument(0);
    }

    boolean verbose() {
        return query.contains("verbose=true");
    }

    /** The Avro schema in the body. */
    SchemaText schema() {
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO") && !type.equals("null")) {
            throw RegistryRefusal.invalidSchema("the embedded registry keeps AVRO only, got " + type);
        }
        return new SchemaText(text("schema"), references());
    }

    private List<SchemaReference> references() {
        List<SchemaReference> references = new ArrayList<>();
        for (JsonNode reference : body.path("references")) {
            if (!reference.path("subject").isTextual()
                    || !reference.path("version").isInt()) {
                throw RegistryRefusal.invalidRequest("a reference needs 'name', 'subject' and 'version'");
            }
            references.add(new SchemaReference(
                    reference.path("name").asText(),
                    reference.path("subject").textValue(),
                    reference.path("version").intValue()));
        }
        return references;
    }

    String text(String field) {
        if (!body.path(field).isTextual()) {
            throw RegistryRefusal.invalidRequest("'" + field + "' is missing from the body");
        }
        return body.path(field).textValue();
    }
}
