package no.bofast.topology.message;

import java.util.List;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;

/** From the person step to the municipality step. */
public sealed interface LedgerMessage {

    /** What one event (or one confirmation by the clock) changes in one municipality. */
    record Changes(MunicipalityCode municipality, List<Change> counts) implements LedgerMessage {}

    /** What to add to one count. */
    record Change(LedgerEntry entry, int count) {}

    /** How far a task of the person step has come. */
    record Mark(ClockMark mark) implements LedgerMessage {}
}
