package no.bofast.serde.packed;

import java.time.LocalDate;
import no.bofast.domain.person.Counting;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;

/**
 * What is stored of a person: what the ledger that was emitted was made of, or that the person is erased.
 *
 * @param clock the register clock's date of that ledger
 * @param isErased whether all events of the person, those yet to come as well, count for nothing
 */
public record PersonState(EventSet events, LocalDate clock, boolean isErased) {

    public static final PersonState NEW = new PersonState(EventSet.EMPTY, LocalDate.MIN, false);
    public static final PersonState ERASED = new PersonState(EventSet.EMPTY, LocalDate.MIN, true);

    public static PersonState of(EventSet events, LocalDate clock) {
        return new PersonState(events, clock, false);
    }

    /** The ledger, as one counts. */
    public Ledger ledger(Counting counting) {
        return new Ledger(events, clock, counting);
    }
}
