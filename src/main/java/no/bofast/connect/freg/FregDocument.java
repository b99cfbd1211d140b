package no.bofast.connect.freg;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.bofast.domain.RegisterTime;

/**
 * One document of the register: what has changed for one person, or how the person is.
 *
 * @param person the id of the person
 * @param others further ids of the same person that it names
 * @param type hendelsestype (in the event list hendelsetype)
 * @param changes what has changed, entity by entity
 * @param state the person, where that was read
 */
record FregDocument(
        String id,
        String person,
        List<String> others,
        String type,
        Instant registeredAt,
        List<Change> changes,
        Optional<JsonNode> state) {

    private static final List<String> CARRIERS = List.of("dokument", "hendelsesdokument");
    private static final String ID = "foedselsEllerDNummer";
    private static final String RECORDED = "ajourholdstidspunkt";
    private static final Pattern OF_USE = Pattern.compile(
            "(endringI(Bostedsadresse|Utflytting|Innflytting|Doedsfall|Adressebeskyttelse)|personEr).*");

    /** What an entity's change is. */
    enum Kind {
        NEW,
        CORRECTION,
        ANNULMENT,
        END;

        static Kind of(String entitetsendring) {
            String word = entitetsendring.toLowerCase(Locale.ROOT);
            if (word.startsWith("korriger")) {
                return CORRECTION;
            }
            if (word.startsWith("annuller")) {
                return ANNULMENT;
            }
            return word.startsWith("opphoer") ? END : NEW;
        }
    }

    /** @param payload what the entity is now; missing on annulments */
    record Change(String entity, Kind kind, JsonNode payload) {}

    /** Why something is no document that can be used; the message quotes nothing. */
    static final class Unusable extends RuntimeException {
        private final no.bofast.connect.Fate fate;

        Unusable(no.bofast.connect.Fate fate) {
            super(fate.label(), null, false, false);
            this.fate = fate;
        }

        no.bofast.connect.Fate fate() {
            return fate;
        }
    }

    /** Reads one; throws {@link Unusable}. */
    static FregDocument of(JsonNode line) {
        JsonNode document = carried(line);
        JsonNode event = document.has("hendelse") ? document.get("hendelse") : document;
        String person = text(event, "folkeregisteridentifikator")
                .or(() -> text(document, "folkeregisteridentifikator"))
                .or(() -> text(document, ID))
                .orElseThrow(() -> new Unusable(no.bofast.connect.Fate.NO_PERSON));
        String type = text(event, "hendelsestype")
                .or(() -> text(event, "hendelsetype"))
                .orElse("");
        Optional<JsonNode> state = Optional.of(line.path("folkeregisterperson")).filter(JsonNode::isObject);
        Instant registeredAt = text(event, RECORDED)
                .flatMap(FregDocument::instant)
                .or(() -> state.flatMap(FregDocument::lastRecorded))
                .orElseThrow(() -> new Unusable(no.bofast.connect.Fate.NO_DATE));
        String id = text(document, "dokumentidentifikator")
                .or(() -> text(event, "hendelsesdokument"))
                .orElse(type + registeredAt);
        List<Change> changes = changes(event.path("egenskapshendelse"));
        return new FregDocument(id, person, others(changes, state), type, registeredAt, changes, state);
    }

    private static List<String> others(List<Change> changes, Optional<JsonNode> state) {
        Stream<JsonNode> changed = changes.stream()
                .filter(change -> change.entity().equalsIgnoreCase("identifikasjonsnummer"))
                .map(Change::payload);
        Stream<JsonNode> listed = state.stream()
                .flatMap(read ->
                        StreamSupport.stream(read.path("identifikasjonsnummer").spliterator(), false));
        return Stream.concat(changed, listed)
                .flatMap(number -> text(number, ID).stream())
                .distinct()
                .toList();
    }

    private static Optional<Instant> lastRecorded(JsonNode person) {
        return person.findValuesAsText(RECORDED).stream()
                .flatMap(text -> instant(text).stream())
                .max(Instant::compareTo);
    }

    /** Whether something could have been counted from a document of this type. */
    boolean isOfUse() {
        return OF_USE.matcher(type).matches();
    }

    private static JsonNode carried(JsonNode line) {
        return CARRIERS.stream()
                .map(line::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(line);
    }

    private static List<Change> changes(JsonNode list) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : list.isObject() ? List.of(list) : list) {
            String entity = text(change, "entitet").orElse("");
            String kind = text(change, "entitetsendring").orElse("");
            changes.add(new Change(entity, Kind.of(kind), payload(change, entity)));
        }
        return changes;
    }

    /** Under the entity's name, or the only object that there is, or under the entity's name in that. */
    private static JsonNode payload(JsonNode change, String entity) {
        JsonNode found = object(change, entity);
        boolean isWrapped = found.properties().stream()
                .anyMatch(field -> field.getKey().equalsIgnoreCase(entity)
                        && field.getValue().isContainerNode());
        return isWrapped ? object(found, entity) : found;
    }

    private static JsonNode object(JsonNode change, String entity) {
        JsonNode found = change.path(" ");
        for (Map.Entry<String, JsonNode> field : change.properties()) {
            JsonNode value = field.getValue().isArray() && !field.getValue().isEmpty()
                    ? field.getValue().get(field.getValue().size() - 1)
                    : field.getValue();
            if (value.isObject() && (found.isMissingNode() || field.getKey().equalsIgnoreCase(entity))) {
                found = value;
            }
        }
        return found;
    }

    static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field))
                .filter(value -> value.isTextual() || value.isNumber())
                .map(JsonNode::asText)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A time with an offset, or of Norway. */
    static Optional<Instant> instant(String text) {
        try {
            if (text.length() <= "2024-01-01".length()) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(RegisterTime.ZONE).toInstant());
            }
            boolean hasOffset = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
            return Optional.of(
                    hasOffset
                            ? OffsetDateTime.parse(text.replaceAll("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                                    .toInstant()
                            : LocalDateTime.parse(text)
                                    .atZone(RegisterTime.ZONE)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day of a date or a time. */
    static Optional<LocalDate> day(JsonNode payload, String field) {
        return text(payload, field).flatMap(FregDocument::instant).map(RegisterTime::dateOf);
    }
}
