package no.bofast.topology.message;

import java.util.List;
import no.bofast.domain.municipality.CountBlock;

/** From the person step to the municipality step. */
public sealed interface LedgerMessage {

    /** What the events of any number of people change in one municipality: blocks to be added to its own. */
    record Changes(List<CountBlock> blocks) implements LedgerMessage {}

    /**
     * How far a task of the person step has come.
     *
     * @param isUnderLoad whether much more will come soon
     */
    record Mark(ClockMark mark, boolean isUnderLoad) implements LedgerMessage {}
}
