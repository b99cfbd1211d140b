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
import java.util.function.Predicate;
import no.bofast.connect.Adapter;
import no.bofast.connect.EventIds;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.StateChanges;
import no.bofast.connect.Step;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonReader;

/**
 * Register events out of any record, by a {@link Mapping}.
 *
 * <p>All that a record becomes is told, or nothing of it. People who were never settled don't wait: what a mapping is written for is
 * wanted. For one thread.
 */
public final class MappedAdapter implements Adapter<SourceRecord> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final NdjsonReader READER = new NdjsonReader();
    private static final String STATE = "state";

    private final Mapping mapping;
    private final Pseudonyms pseudonyms;
    private Optional<String> complaint = Optional.empty();

    public MappedAdapter(Mapping mapping, Pseudonyms pseudonyms) {
        this.mapping = mapping;
        this.pseudonyms = pseudonyms;
    }

    /** Why the last record was unusable; empty if it wasn't. Names expression and field, and quotes nothing of the record. */
    public Optional<String> complaint() {
        return complaint;
    }

    @Override
    public Step take(SourceRecord record, PersonMemory memory, Predicate<PersonId> settled) {
        complaint = Optional.empty();
        if (record.value() == null) {
            return Step.none(Fate.TOMBSTONE);
        }
        try {
            List<Made> made =
                    mapping.objects(Envelope.opened(record.value(), record.headers()), record.variables()).stream()
                            .map(this::made)
                            .toList();
            return step(made, memory);
        } catch (MappingFailure e) {
            return refused(e.getMessage());
        } catch (Unusable e) {
            return refused("mapping " + mapping.name() + ": events gives something wrong: " + e.getMessage());
        }
    }

    private Step refused(String reason) {
        complaint = Optional.of(reason);
        return Step.none(Fate.MAPPING_FAILED);
    }

    private static Step step(List<Made> made, PersonMemory memory) {
        List<Submission> all = new ArrayList<>();
        boolean older = false;
        for (Made one : made) {
            older |= one.isOlderThan(memory);
            all.addAll(one.tell(memory));
        }
        if (!all.isEmpty()) {
            return new Step(all, Fate.TOLD);
        }
        return Step.none(made.isEmpty() ? Fate.NOT_MAPPED : older ? Fate.OLDER_STATE : Fate.NO_CHANGE);
    }

    /** One object that the mapping gave. */
    private sealed interface Made {
        boolean isOlderThan(PersonMemory memory);

        List<Submission> tell(PersonMemory memory);
    }

    private record Event(Submission submission) implements Made {
        @Override
        public boolean isOlderThan(PersonMemory memory) {
            return false;
        }

        @Override
        public List<Submission> tell(PersonMemory memory) {
            return List.of(submission);
        }
    }

    private record State(PersonId person, List<StateChanges.Holding> holding, Instant registeredAt, String source)
            implements Made {
        @Override
        public boolean isOlderThan(PersonMemory memory) {
            return PersonFacts.in(memory, person).standing().stream()
                    .anyMatch(event -> event.getRegisteredAt().isAfter(registeredAt));
        }

        @Override
        public List<Submission> tell(PersonMemory memory) {
            if (isOlderThan(memory)) {
                return List.of();
            }
            PersonFacts known = PersonFacts.in(memory, person);
            List<Submission> events = StateChanges.of(person, known, holding, registeredAt, source);
            if (!events.isEmpty()) {
                known.with(events).into(memory, person);
            }
            return events;
        }
    }

    private Made made(Map<String, Object> object) {
        Optional<PersonId> person = Optional.ofNullable(object.get("personId")).map(id -> person(id.toString()));
        Map<String, Object> normal = normal(object, person);
        return object.containsKey(STATE) ? state(normal, person) : new Event(submission(normal));
    }

    private PersonId person(String id) {
        if (id.isBlank()) {
            throw new Unusable("personId is empty");
        }
        return pseudonyms
                .of(id)
                .orElseThrow(() -> new Unusable(
                        "personId looks like a national id: give the key of pseudonyms with --pseudonym-key-file"));
    }

    /** In the types of NDJSON: numbers as dates and times, ids as pseudonyms. */
    private Map<String, Object> normal(Map<String, Object> object, Optional<PersonId> person) {
        Map<String, Object> normal = new LinkedHashMap<>(object);
        normal.computeIfPresent("occurredOn", (field, value) -> MappingFunctions.date(value));
        normal.computeIfPresent("registeredAt", (field, value) -> MappingFunctions.instant(value));
        normal.computeIfPresent("completeThrough", (field, value) -> MappingFunctions.instant(value));
        normal.computeIfPresent("fact", (field, value) -> fact(value));
        mapping.source().ifPresent(source -> normal.putIfAbsent("source", source));
        person.ifPresent(known -> pseudonymous(normal, object.get("personId").toString(), known));
        return normal;
    }

    /** An id of an event that the source made of the person's id must not carry it further. */
    private static void pseudonymous(Map<String, Object> normal, String id, PersonId person) {
        String pseudonym = PersonMemory.textOf(person);
        normal.put("personId", pseudonym);
        for (String field : List.of("eventId", "replacesEventId", "source")) {
            normal.computeIfPresent(field, (name, value) -> value.toString().replace(id, pseudonym));
        }
        if (!normal.containsKey("eventId") && normal.containsKey("fact")) {
            normal.put(
                    "eventId",
                    EventIds.of(
                            "m-", pseudonym, normal.get("fact"), normal.get("occurredOn"), normal.get("registeredAt")));
        }
        normal.putIfAbsent("change", "CREATED");
    }

    private Object fact(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> fact = new LinkedHashMap<>(map);
        Object household = fact.get("householdRef");
        if (household != null) {
            fact.put("householdRef", PersonMemory.textOf(person(household.toString())));
        }
        fact.computeIfPresent("birthYear", (field, year) -> wholeNumber(year));
        fact.computeIfPresent("country", (field, country) -> MappingFunctions.alpha3(country));
        for (String code : List.of("municipality", "district", "basicUnit")) {
            fact.computeIfPresent(code, (field, number) -> text(code, number));
        }
        return fact;
    }

    /** A code that a source keeps as a number has lost its zeros in front. */
    private static Object text(String field, Object code) {
        if (!(code instanceof Number number)) {
            return code;
        }
        return String.format(field.equals("basicUnit") ? "%08d" : "%04d", number.longValue());
    }

    private static Object wholeNumber(Object year) {
        try {
            return year instanceof String text ? (Object) Integer.valueOf(text.strip()) : year;
        } catch (NumberFormatException e) {
            throw new Unusable("fact.birthYear is no whole number");
        }
    }

    private static Submission submission(Map<String, Object> object) {
        try {
            Reading reading = READER.read(JSON.writeValueAsString(object));
            if (reading instanceof Reading.Accepted accepted) {
                return accepted.submission();
            }
            throw new Unusable(((Reading.Rejected) reading).reason());
        } catch (JsonProcessingException e) {
            throw new Unusable("it can't be written as JSON");
        }
    }

    private Made state(Map<String, Object> object, Optional<PersonId> person) {
        PersonId known = person.orElseThrow(() -> new Unusable("personId is missing"));
        List<Object> facts = new ArrayList<>();
        Template.flatten(object.get(STATE), facts);
        List<StateChanges.Holding> holding = new ArrayList<>();
        for (Object fact : facts) {
            holding.add(holding(object, fact));
        }
        Instant registeredAt = instant(object);
        return new State(known, holding, registeredAt, String.valueOf(object.getOrDefault("source", "")));
    }

    private StateChanges.Holding holding(Map<String, Object> object, Object fact) {
        if (!(fact instanceof Map<?, ?> fields)) {
            throw new Unusable("state holds something that is no fact");
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventId", STATE);
        event.put("change", "CREATED");
        event.put("occurredOn", MappingFunctions.date(fields.get("occurredOn")));
        event.put("registeredAt", object.get("registeredAt"));
        event.put("fact", fact(fields));
        Submission.Event read = (Submission.Event) submission(event);
        LocalDate occurredOn = read.event().getOccurredOn();
        return new StateChanges.Holding(occurredOn, read.event().getFact());
    }

    private static Instant instant(Map<String, Object> object) {
        Object text = object.get("registeredAt");
        if (text == null) {
            throw new Unusable("registeredAt is missing");
        }
        return Instant.parse(text.toString());
    }

    @Override
    public List<Submission> settled(PersonId person, PersonMemory memory) {
        return List.of();
    }

    /** What the mapping gave is no event. */
    private static final class Unusable extends RuntimeException {
        Unusable(String reason) {
            super(reason, null, false, false);
        }
    }
}
