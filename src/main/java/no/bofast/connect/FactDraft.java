package no.bofast.connect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/** Facts and events of the generated types, by name: a field that the schema gets later is one line here. */
public final class FactDraft {

    private final PopulationFact fact;

    private FactDraft(PopulationFact fact) {
        this.fact = fact;
    }

    public static FactDraft of(String type) {
        return new FactDraft(PopulationFact.newBuilder().setType(type).build());
    }

    /** Sets a field; one that this schema hasn't is left out, and so is an absent value. */
    public FactDraft with(String field, Object value) {
        if (value != null && fact.getSchema().getField(field) != null) {
            fact.put(field, value);
        }
        return this;
    }

    public PopulationFact fact() {
        return fact;
    }

    public static Submission created(
            PersonId person,
            String eventId,
            LocalDate occurredOn,
            Instant registeredAt,
            String source,
            PopulationFact fact) {
        return event(person, eventId, Change.CREATED, null, occurredOn, registeredAt, source, fact);
    }

    public static Submission corrected(
            PersonId person,
            String eventId,
            String replaces,
            LocalDate occurredOn,
            Instant registeredAt,
            String source,
            PopulationFact fact) {
        return event(person, eventId, Change.CORRECTED, replaces, occurredOn, registeredAt, source, fact);
    }

    public static Submission annulled(
            PersonId person,
            String eventId,
            String replaces,
            LocalDate occurredOn,
            Instant registeredAt,
            String source) {
        return event(person, eventId, Change.ANNULLED, replaces, occurredOn, registeredAt, source, null);
    }

    private static Submission event(
            PersonId person,
            String eventId,
            Change change,
            String replaces,
            LocalDate occurredOn,
            Instant registeredAt,
            String source,
            PopulationFact fact) {
        return new Submission.Event(
                Optional.of(person),
                new PopulationEvent(eventId, change, replaces, occurredOn, registeredAt, source, fact));
    }
}
