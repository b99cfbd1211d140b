package no.bofast.connect.freg.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What entries of the list point to: the document of the change, and the person where there is no document, or where persons were
 * merged or split. For one thread.
 */
final class EventDocuments {

    private static final List<String> OF_SEVERAL_PERSONS = List.of("dublett", "sammenslaaing", "splitting");

    private final RegisterApi api;

    EventDocuments(RegisterApi api) {
        this.api = api;
    }

    /** Documents of changes, by their id; one that can't be had is missing. */
    Map<String, JsonNode> changes(List<JsonNode> entries) throws IOException {
        List<String> ids = ids(entries, "hendelsesdokument");
        Map<String, JsonNode> documents = many("hendelser/bulkoppslag/", "dokumentidentifikator", ids);
        for (String id : ids) {
            if (!documents.containsKey(id)) {
                api.get(api.url("hendelser/" + id), Optional.empty())
                        .body()
                        .ifPresent(document -> documents.put(id, document));
            }
        }
        return documents;
    }

    /** Whether the person says more than the document of a change. */
    static boolean needsPerson(JsonNode entry, Map<String, JsonNode> changes) {
        JsonNode event = entry.path("hendelse");
        String type = event.path("hendelsetype")
                .asText(event.path("hendelsestype").asText(""))
                .toLowerCase(java.util.Locale.ROOT);
        return !changes.containsKey(event.path("hendelsesdokument").asText(""))
                || OF_SEVERAL_PERSONS.stream().anyMatch(type::contains);
    }

    /** Persons as they were after the change if the list says which version that is, else as they are; by entry. */
    Map<JsonNode, JsonNode> persons(List<JsonNode> entries) throws IOException {
        Map<String, JsonNode> versions =
                many("personer/bulkoppslag/arkiv/", "dokumentidentifikator", ids(entries, "persondokument"));
        List<JsonNode> others = entries.stream()
                .filter(entry -> !versions.containsKey(id(entry, "persondokument")))
                .toList();
        Map<String, JsonNode> latest =
                many("personer/bulkoppslag/", "foedselsEllerDNummer", ids(others, "folkeregisteridentifikator"));
        Map<JsonNode, JsonNode> persons = new HashMap<>();
        for (JsonNode entry : entries) {
            Optional.ofNullable(versions.get(id(entry, "persondokument")))
                    .or(() -> Optional.ofNullable(latest.get(id(entry, "folkeregisteridentifikator"))))
                    .ifPresent(person -> persons.put(entry, person));
        }
        return persons;
    }

    private Map<String, JsonNode> many(String path, String field, Collection<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return new HashMap<>();
        }
        List<JsonNode> found =
                api.post(path, field, ids).body().map(EventList::items).orElse(List.of());
        return found.stream()
                .filter(item -> item.hasNonNull(field))
                .collect(Collectors.toMap(
                        item -> item.get(field).asText(), Function.identity(), (first, same) -> first, HashMap::new));
    }

    private static List<String> ids(List<JsonNode> entries, String field) {
        return entries.stream()
                .map(entry -> id(entry, field))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    static String id(JsonNode entry, String field) {
        return entry.path("hendelse").path(field).asText("");
    }
}
