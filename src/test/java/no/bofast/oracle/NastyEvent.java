package no.bofast.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** An event under construction: the fields of its line, which change by copying. A null value is written as null. */
record NastyEvent(Instant registeredAt, Map<String, Object> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static NastyEvent created(String eventId, String personId, NastyFact fact, Instant registeredAt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("eventId", eventId);
        fields.put("personId", personId);
        fields.put("change", "CREATED");
        fields.put("replacesEventId", null);
        fields.put("occurredOn", fact.on().toString());
        fields.put("registeredAt", text(registeredAt));
        fields.put("source", "DUF");
        fields.put("fact", fact.fields());
        return new NastyEvent(registeredAt, fields);
    }

    static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    static String json(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    NastyEvent with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new NastyEvent(registeredAt, changed);
    }

    NastyEvent without(String field) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new NastyEvent(registeredAt, changed);
    }

    NastyEvent withFact(NastyFact fact) {
        return with("fact", fact.fields()).with("occurredOn", fact.on().toString());
    }

    NastyEvent registered(Instant instant) {
        return new NastyEvent(instant, with("registeredAt", text(instant)).fields);
    }

    NastyEvent replacing(String change, String replacedEventId, String newEventId) {
        return with("eventId", newEventId).with("change", change).with("replacesEventId", replacedEventId);
    }

    String eventId() {
        return (String) fields.get("eventId");
    }

    LocalDate occurredOn() {
        return LocalDate.parse((String) fields.get("occurredOn"));
    }

    String line() {
        return json(fields);
    }
}
