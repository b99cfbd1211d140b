package no.bofast.connect.mapped;

import java.time.Instant;
import java.util.List;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.StateChanges;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;

/** One object that a mapping gave: something to submit, or all that holds of a person. */
sealed interface Made {

    /** Whether something newer is remembered of its person. */
    boolean isOlderThan(PersonMemory memory);

    /** The events that it becomes; those of a state are remembered from now on. */
    List<Submission> tell(PersonMemory memory);

    /** An event, mostly; told as it is. */
    record Event(Submission submission) implements Made {
        @Override
        public boolean isOlderThan(PersonMemory memory) {
            return false;
        }

        @Override
        public List<Submission> tell(PersonMemory memory) {
            return List.of(submission);
        }
    }

    /** What holds of a person at a time: the differences from what is remembered are told. */
    record State(PersonId person, List<StateChanges.Holding> holding, Instant registeredAt, String source)
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
            List<Submission> events = StateChanges.of(
                    person, known, holding, new StateChanges.Told(StateChanges.MAPPED, registeredAt, source));
            if (!events.isEmpty()) {
                known.with(events).into(memory, person);
            }
            return events;
        }
    }
}
