package no.bofast.serde.packed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.bofast.domain.person.Counting;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;

/**
 * What is stored of a person: what the ledger that was emitted was made of, or that the person is erased.
 *
 * @param clock the register clock's date of that ledger
 * @param erased when the erasure of the person was appended, if it is remembered: until then all events of the person count for
 *     nothing, those yet to come as well
 */
public record PersonState(EventSet events, LocalDate clock, Optional<Instant> erased) {

    public static final PersonState NEW = new PersonState(EventSet.EMPTY, LocalDate.MIN, Optional.empty());

    /** Erased, at a time. */
    public static PersonState erased(Instant appended) {
        return new PersonState(EventSet.EMPTY, LocalDate.MIN, Optional.of(appended));
    }

    public static PersonState of(EventSet events, LocalDate clock) {
        return new PersonState(events, clock, Optional.empty());
    }

    public boolean isErased() {
        return erased.isPresent();
    }

    /** The ledger, as one counts. */
    public Ledger ledger(Counting counting) {
        return new Ledger(events, clock, counting);
    }
}
