package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * One register event as its line says it, not yet judged by the rules. Two are equal when their content is.
 *
 * @param fact the fields of the fact that the format knows and that aren't null; empty when the line has no fact
 */
record RegisterEvent(
        String eventId,
        Optional<String> personId,
        Change change,
        Optional<String> replacesEventId,
        LocalDate occurredOn,
        Instant registeredAt,
        String source,
        Optional<Map<String, JsonNode>> fact) {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    static LocalDate registerDate(Instant registeredAt) {
        return registeredAt.atZone(OSLO).toLocalDate();
    }

    LocalDate registerDate() {
        return registerDate(registeredAt);
    }

    /** The event that this one replaces, whether or not such an event was ever seen. */
    Optional<String> replaced() {
        return change == Change.CREATED ? Optional.empty() : replacesEventId;
    }
}
