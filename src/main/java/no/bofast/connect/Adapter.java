package no.bofast.connect;

import java.util.List;
import java.util.function.Predicate;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;

/**
 * A register's feed as register events: a pure state machine over what is remembered of each person.
 *
 * <p>The same records in the same order, beginning from the same memory, give the same events and the same memory. For one thread.
 *
 * @param <R> one record of the source
 */
public interface Adapter<R> {

    /**
     * Takes one record.
     *
     * @param settled tells whether a settlement of a person has been seen: facts of others wait in the memory
     */
    Step take(R record, PersonMemory memory, Predicate<PersonId> settled);

    /** How many facts of people without a settlement were forgotten for want of room since this was asked last. */
    default int takeForgotten() {
        return 0;
    }

    /** What waited for a person's settlement, now that it has come; nothing if nothing did. */
    List<Submission> settled(PersonId person, PersonMemory memory);
}
