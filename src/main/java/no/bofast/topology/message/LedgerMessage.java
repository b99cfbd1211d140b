package no.bofast.topology.message;

import java.util.List;
import no.bofast.domain.municipality.CountBlock;

/** From the person step to the municipality step. */
public sealed interface LedgerMessage permits LedgerMessage.Changes, StepMark {

    /** What the events of any number of people change in one municipality: blocks to be added to its own. */
    record Changes(List<CountBlock> blocks) implements LedgerMessage {}
}
