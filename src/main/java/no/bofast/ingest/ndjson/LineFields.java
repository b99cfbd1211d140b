package no.bofast.ingest.ndjson;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.SettlingChange;
import no.bofast.schema.SettlingEvent;

/** The fields of one line as they are read, in any order, and what they amount to. */
final class LineFields {

    private String eventId;
    private String personId;
    private String change;
    private String replacesEventId;
    private String occurredOn;
    private String registeredAt;
    private String source;
    private FactFields fact;
    private Boolean erased;
    private String completeThrough;
    private Boolean asItCame;
    private String key;
    private String value;

    void read(String field, JsonParser parser) throws IOException {
        switch (field) {
            case "eventId" -> eventId = JsonValues.text(parser, field);
            case "personId" -> personId = JsonValues.text(parser, field);
            case "change" -> change = JsonValues.text(parser, field);
            case "replacesEventId" -> replacesEventId = JsonValues.text(parser, field);
            case "occurredOn" -> occurredOn = JsonValues.text(parser, field);
            case "registeredAt" -> registeredAt = JsonValues.text(parser, field);
            case "source" -> source = JsonValues.text(parser, field);
            case "fact" -> fact = FactFields.read(parser);
            case "erased" -> erased = JsonValues.truth(parser, field);
            case "completeThrough" -> completeThrough = JsonValues.text(parser, field);
            case "asItCame" -> asItCame = JsonValues.truth(parser, field);
            case "key" -> key = JsonValues.text(parser, field);
            case "value" -> value = JsonValues.text(parser, field);
            default -> JsonValues.skip(parser);
        }
    }

    /** Bytes or an erasure if the line says so, else a heartbeat if it says that, else what its fact is about. */
    Submission submission() {
        if (Boolean.TRUE.equals(asItCame)) {
            return new Submission.AsItCame(base64(key, "key"), base64(value, "value"));
        }
        if (Boolean.TRUE.equals(erased)) {
            return new Submission.Erasure(person().orElseThrow(() -> new LineRefusal("an erasure needs a personId")));
        }
        if (completeThrough != null) {
            return heartbeat();
        }
        return fact != null && fact.isOfSettling() ? settling() : event();
    }

    private static Optional<String> base64(String text, String field) {
        try {
            Base64.getDecoder().decode(text == null ? "" : text);
            return Optional.ofNullable(text);
        } catch (IllegalArgumentException e) {
            throw new LineRefusal(field + " is no Base64");
        }
    }

    private Submission heartbeat() {
        return new Submission.CompleteThrough(Times.instant(completeThrough, "completeThrough"));
    }

    private Submission event() {
        PopulationEvent event = new PopulationEvent(
                required(eventId, "eventId"),
                change(),
                replacesEventId,
                Times.date(required(occurredOn, "occurredOn"), "occurredOn"),
                Times.instant(required(registeredAt, "registeredAt"), "registeredAt"),
                source == null ? "" : source,
                fact == null ? null : fact.population());
        return new Submission.Event(person(), event);
    }

    private Submission settling() {
        if (person().isPresent()) {
            throw new LineRefusal("a request or decision is about a municipality: it must have no personId");
        }
        SettlingEvent.Builder line = SettlingEvent.newBuilder()
                .setEventId(required(eventId, "eventId"))
                .setChange(SettlingChange.valueOf(change().name()))
                .setReplacesEventId(replacesEventId)
                .setOccurredOn(Times.date(required(occurredOn, "occurredOn"), "occurredOn"))
                .setRegisteredAt(Times.instant(required(registeredAt, "registeredAt"), "registeredAt"))
                .setSource(source == null ? "" : source);
        return new Submission.Settling(fact.settling(line));
    }

    private Optional<PersonId> person() {
        return Optional.ofNullable(personId).filter(id -> !id.isEmpty()).map(PersonId::new);
    }

    private Change change() {
        return switch (required(change, "change")) {
            case "CREATED" -> Change.CREATED;
            case "CORRECTED" -> Change.CORRECTED;
            case "ANNULLED" -> Change.ANNULLED;
            default -> throw new LineRefusal("change must be CREATED, CORRECTED or ANNULLED");
        };
    }

    private static String required(String text, String field) {
        if (text == null || text.isBlank()) {
            throw new LineRefusal(field + " is missing");
        }
        return text;
    }
}
