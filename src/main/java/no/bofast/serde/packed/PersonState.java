package no.bofast.serde.packed;

import java.time.LocalDate;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;

/**
 * What is stored of a person: the ledger that was emitted, or that the person is erased.
 *
 * @param isErased whether all events of the person, those yet to come as well, count for nothing
 */
public record PersonState(Ledger ledger, boolean isErased) {

    public static final PersonState NEW = new PersonState(Ledger.EMPTY, false);
    public static final PersonState ERASED = new PersonState(Ledger.EMPTY, true);

    public static PersonState of(EventSet events, LocalDate clock) {
        return new PersonState(new Ledger(events, clock), false);
    }
}
