package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A request to settle people or a decision to, as its line says it, not yet judged. Two are equal when their content is. */
record Statement(
        String eventId,
        Change change,
        Optional<String> replacesEventId,
        LocalDate occurredOn,
        Instant registeredAt,
        String source,
        String type,
        List<JsonNode> municipalityYearPeople) {

    private static final List<String> TYPES = List.of("SettlementRequest", "SettlementDecision");
    private static final int MOST = 1_000_000;

    static boolean isOne(JsonNode line) {
        return TYPES.contains(line.path("fact").path("type").asText());
    }

    /** @param event the rest of the line, as that of any event */
    static Statement of(RegisterEvent event, JsonNode fact) {
        if (event.personId().isPresent()) {
            throw new IllegalArgumentException("about a person");
        }
        return new Statement(
                event.eventId(),
                event.change(),
                event.replacesEventId(),
                event.occurredOn(),
                event.registeredAt(),
                event.source(),
                fact.get("type").textValue(),
                List.of(fact.path("municipality"), fact.path("year"), fact.path("people")));
    }

    boolean isRequest() {
        return type.equals(TYPES.get(0));
    }

    Optional<String> replaced() {
        return change == Change.CREATED ? Optional.empty() : replacesEventId;
    }

    String code() {
        return municipalityYearPeople.get(0).asText();
    }

    int year() {
        return municipalityYearPeople.get(1).intValue();
    }

    int people() {
        return municipalityYearPeople.get(2).intValue();
    }

    /** Why it is a bad one; empty if it is good. */
    Optional<String> badBecause(Municipalities municipalities) {
        LocalDate registered = RegisterEvent.registerDate(registeredAt);
        if (occurredOn.isBefore(LocalDate.of(1900, 1, 1)) || occurredOn.isAfter(registered.plusYears(1))) {
            return Optional.of(EventRules.INVALID_DATE);
        }
        if (change == Change.ANNULLED) {
            return Optional.empty();
        }
        boolean isWhole = municipalityYearPeople.stream().allMatch(JsonNode::isValueNode)
                && municipalityYearPeople.stream().noneMatch(JsonNode::isNull);
        boolean isPossible =
                isWhole && year() >= 1900 && year() <= registered.getYear() + 10 && people() >= 0 && people() <= MOST;
        if (!isPossible) {
            return Optional.of(EventRules.INVALID_FACT);
        }
        return municipalities.knows(code()) ? Optional.empty() : Optional.of(EventRules.UNKNOWN_MUNICIPALITY);
    }
}
