package no.bofast.connect.mapped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.connect.StateChanges;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonReader;

/**
 * Reads the objects that a mapping gives, by the rules of NDJSON.
 *
 * <p>An object with {@code state} says all that holds of a person; any other is what one line of NDJSON is, an event mostly. What is neither
 * is an {@link UnusableObject}.
 */
final class MadeObjects {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final NdjsonReader READER = new NdjsonReader();
    private static final String STATE = "state";

    private final NormalFields fields;

    MadeObjects(NormalFields fields) {
        this.fields = fields;
    }

    Made read(Map<String, Object> object) {
        Optional<PersonId> person = Optional.ofNullable(object.get("personId")).map(id -> fields.person(id.toString()));
        Map<String, Object> normal = fields.normal(object, person);
        return object.containsKey(STATE) ? state(normal, person) : new Made.Event(submission(normal));
    }

    private static Submission submission(Map<String, Object> object) {
        try {
            Reading reading = READER.read(JSON.writeValueAsString(object));
            if (reading instanceof Reading.Accepted accepted) {
                return accepted.submission();
            }
            throw new UnusableObject(((Reading.Rejected) reading).reason());
        } catch (JsonProcessingException e) {
            throw new UnusableObject("it can't be written as JSON");
        }
    }

    private Made state(Map<String, Object> object, Optional<PersonId> person) {
        PersonId known = person.orElseThrow(() -> new UnusableObject("personId is missing"));
        List<Object> facts = new ArrayList<>();
        Template.flatten(object.get(STATE), facts);
        List<StateChanges.Holding> holding = new ArrayList<>();
        for (Object fact : facts) {
            holding.add(holding(object, fact));
        }
        Instant registeredAt = instant(object);
        return new Made.State(known, holding, registeredAt, String.valueOf(object.getOrDefault("source", "")));
    }

    private StateChanges.Holding holding(Map<String, Object> object, Object fact) {
        if (!(fact instanceof Map<?, ?> given)) {
            throw new UnusableObject("state holds something that is no fact");
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventId", STATE);
        event.put("change", "CREATED");
        event.put("occurredOn", NormalFields.date("state.occurredOn", given.get("occurredOn")));
        event.put("registeredAt", object.get("registeredAt"));
        event.put("fact", fields.fact(given));
        if (!(submission(event) instanceof Submission.Event read)) {
            throw new UnusableObject("state holds a fact that is about no person");
        }
        LocalDate occurredOn = read.event().getOccurredOn();
        return new StateChanges.Holding(occurredOn, read.event().getFact());
    }

    private static Instant instant(Map<String, Object> object) {
        Object text = object.get("registeredAt");
        if (text == null) {
            throw new UnusableObject("registeredAt is missing");
        }
        return Instant.parse(text.toString());
    }
}
