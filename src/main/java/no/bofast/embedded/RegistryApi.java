package no.bofast.embedded;

import static no.bofast.embedded.RegistryRoute.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The part of Confluent's REST interface that its clients, Flink and the usual tools call, over {@link RegisteredSchemas}. */
final class RegistryApi {

    private final RegisteredSchemas schemas;
    private final List<RegistryRoute> routes = List.of(
            route("GET", "/", request -> Map.of()),
            route("GET", "/subjects", request -> subjects()),
            route("POST", "/subjects/*", this::lookUp),
            route("GET", "/subjects/*/versions", this::versions),
            route("POST", "/subjects/*/versions", this::register),
            route("GET", "/subjects/*/versions/*", request -> describe(version(request))),
            route(
                    "GET",
                    "/subjects/*/versions/*/schema",
                    request -> new RawValue(version(request).written().text())),
            route("GET", "/schemas/types", request -> List.of("AVRO")),
            route("GET", "/schemas/ids/*", request -> fields(written(request))),
            route(
                    "GET",
                    "/schemas/ids/*/schema",
                    request -> new RawValue(written(request).text())),
            route("GET", "/schemas/ids/*/subjects", this::subjectsOfId),
            route("GET", "/schemas/ids/*/versions", this::versionsOfId),
            route("POST", "/compatibility/subjects/*/versions", this::checkAll),
            route("POST", "/compatibility/subjects/*/versions/*", this::checkOne),
            route("GET", "/config", this::compatibility),
            route("GET", "/config/*", this::compatibility),
            route("PUT", "/config", this::setCompatibility),
            route("PUT", "/config/*", this::setCompatibility),
            route("GET", "/mode", this::mode),
            route("GET", "/mode/*", this::mode),
            route("PUT", "/mode", this::setMode),
            route("PUT", "/mode/*", this::setMode));

    RegistryApi(RegisteredSchemas schemas) {
        this.schemas = schemas;
    }

    /** The answer to a call, to be written as JSON; throws {@link RegistryRefusal}. */
    Object answer(String method, String rawPath, String query, JsonNode body) {
        for (RegistryRoute route : routes) {
            Optional<List<String>> arguments = route.match(method, rawPath);
            if (arguments.isPresent()) {
                return route.answer().apply(new RegistryRequest(arguments.get(), query, body));
            }
        }
        throw RegistryRefusal.unknownPath(method, rawPath);
    }

    private Object subjects() {
        return schemas.subjects();
    }

    private Object lookUp(RegistryRequest request) {
        return describe(schemas.lookUp(request.argument(0), request.schema()));
    }

    private Object register(RegistryRequest request) {
        return Map.of(
                "id", schemas.register(request.argument(0), request.schema()).id());
    }

    private Object versions(RegistryRequest request) {
        return schemas.versions(request.argument(0)).stream()
                .map(SchemaVersion::version)
                .toList();
    }

    private SchemaVersion version(RegistryRequest request) {
        return schemas.version(request.argument(0), request.argument(1));
    }

    private SchemaText written(RegistryRequest request) {
        return schemas.written(request.argument(0));
    }

    private Object subjectsOfId(RegistryRequest request) {
        return schemas.uses(request.argument(0)).stream()
                .map(SchemaVersion::subject)
                .toList();
    }

    private Object versionsOfId(RegistryRequest request) {
        return schemas.uses(request.argument(0)).stream()
                .map(use -> Map.of("subject", use.subject(), "version", use.version()))
                .toList();
    }

    private Object checkAll(RegistryRequest request) {
        return verdict(request, schemas.objection(request.argument(0), request.schema()));
    }

    private Object checkOne(RegistryRequest request) {
        return verdict(request, schemas.objection(request.argument(0), request.argument(1), request.schema()));
    }

    private static Object verdict(RegistryRequest request, Optional<String> objection) {
        return request.verbose()
                ? Map.of(
                        "is_compatible",
                        objection.isEmpty(),
                        "messages",
                        objection.stream().toList())
                : Map.of("is_compatible", objection.isEmpty());
    }

    private Object compatibility(RegistryRequest request) {
        return Map.of("compatibilityLevel", schemas.compatibility(request.subjectOrAll()));
    }

    private Object setCompatibility(RegistryRequest request) {
        String level = request.text("compatibility");
        schemas.set(RegistryEntry.Kind.COMPATIBILITY, request.subjectOrAll(), level);
        return Map.of("compatibility", level);
    }

    private Object mode(RegistryRequest request) {
        return Map.of("mode", schemas.mode(request.subjectOrAll()));
    }

    private Object setMode(RegistryRequest request) {
        String mode = request.text("mode");
        schemas.set(RegistryEntry.Kind.MODE, request.subjectOrAll(), mode);
        return Map.of("mode", mode);
    }

    private static Object describe(SchemaVersion version) {
        Map<String, Object> fields = fields(version.written());
        fields.put("subject", version.subject());
        fields.put("version", version.version());
        fields.put("id", version.id());
        return fields;
    }

    private static Map<String, Object> fields(SchemaText written) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("schema", written.text());
        if (!written.references().isEmpty()) {
            fields.put("references", written.references());
        }
        return fields;
    }
}
