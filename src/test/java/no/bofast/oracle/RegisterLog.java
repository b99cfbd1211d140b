package no.bofast.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lines of an NDJSON log, sorted into distinct events, erased persons, the latest heartbeat and rejected line numbers
 * (from 1). What is kept doesn't depend on the order of the lines, but for the numbers.
 */
final class RegisterLog {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> FACT_FIELDS = Set.of(
            "type",
            "municipality",
            "district",
            "birthYear",
            "sex",
            "country",
            "ground",
            "household",
            "moved",
            "level",
            "basicUnit",
            "householdRef",
            "year",
            "wage",
            "from",
            "to",
            "percent",
            "requested",
            "decision",
            "reason",
            "started",
            "ended",
            "completed",
            "applied");

    private final Set<RegisterEvent> events = new HashSet<>();
    private final Set<Statement> statements = new HashSet<>();
    private final Set<String> erasedPersons = new HashSet<>();
    private final List<Integer> rejectedLines = new ArrayList<>();
    private Optional<Instant> completeThrough = Optional.empty();

    RegisterLog(Iterable<String> lines) {
        int number = 0;
        for (String line : lines) {
            number++;
            try {
                read(JSON.readTree(line));
            } catch (JsonProcessingException | DateTimeException | IllegalArgumentException noSuchObject) {
                rejectedLines.add(number);
            }
        }
    }

    Set<RegisterEvent> events() {
        return events;
    }

    /** What is about municipalities and no person. */
    Set<Statement> statements() {
        return statements;
    }

    Set<String> erasedPersons() {
        return erasedPersons;
    }

    List<Integer> rejectedLines() {
        return rejectedLines;
    }

    /** The latest heartbeat. */
    Optional<Instant> completeThrough() {
        return completeThrough;
    }

    private void read(JsonNode line) {
        if (line.path("erased").asBoolean(false)) {
            erasedPersons.add(required(line, "personId"));
        } else if (line.hasNonNull("completeThrough")) {
            heartbeat(Instant.parse(required(line, "completeThrough")));
        } else if (Statement.isOne(line)) {
            statements.add(Statement.of(event(line), line.get("fact")));
        } else {
            events.add(event(line));
        }
    }

    private void heartbeat(Instant instant) {
        completeThrough = completeThrough.filter(instant::isBefore).or(() -> Optional.of(instant));
    }

    private static RegisterEvent event(JsonNode line) {
        return new RegisterEvent(
                required(line, "eventId"),
                optional(line, "personId").filter(id -> !id.isEmpty()),
                Change.valueOf(required(line, "change")),
                optional(line, "replacesEventId"),
                LocalDate.parse(required(line, "occurredOn")),
                Instant.parse(required(line, "registeredAt")),
                optional(line, "source").orElse(""),
                fact(line.path("fact")));
    }

    private static Optional<Map<String, JsonNode>> fact(JsonNode fact) {
        if (fact.isMissingNode() || fact.isNull()) {
            return Optional.empty();
        }
        if (!fact.isObject()) {
            throw new IllegalArgumentException("fact is no object");
        }
        Map<String, JsonNode> known = new TreeMap<>();
        FACT_FIELDS.stream().filter(fact::hasNonNull).forEach(field -> known.put(field, fact.get(field)));
        return Optional.of(known);
    }

    private static String required(JsonNode line, String field) {
        return optional(line, field)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("no " + field));
    }

    private static Optional<String> optional(JsonNode line, String field) {
        if (!line.hasNonNull(field)) {
            return Optional.empty();
        }
        if (!line.get(field).isTextual()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        return Optional.of(line.get(field).textValue());
    }
}
