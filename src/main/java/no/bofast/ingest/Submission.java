package no.bofast.ingest;

import java.time.Instant;
import java.util.Optional;
import no.bofast.domain.PersonId;
import no.bofast.schema.PopulationEvent;

/** One thing for the input topic, as an adapter read it from a register's own format. */
public sealed interface Submission {

    /**
     * A register event.
     *
     * @param person the pseudonym; empty when the register named none, which makes a dead letter
     */
    record Event(Optional<PersonId> person, PopulationEvent event) implements Submission {}

    /** Removes a person's history and everything it contributed. */
    record Erasure(PersonId person) implements Submission {}

    /** All events registered up to an instant have been submitted. */
    record CompleteThrough(Instant instant) implements Submission {}
}
