package no.bofast.topology.message;

import java.util.List;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.municipality.Family;

/** From the person step to the municipality step. */
public sealed interface LedgerMessage permits LedgerMessage.Changes, LedgerMessage.Families, StepMark {

    /** What the events of any number of people change in one municipality: blocks to be added to its own. */
    record Changes(List<CountBlock> blocks) implements LedgerMessage {}

    /** The same of what only a family's members together count for: changes of members, to be added to families of the municipality. */
    record Families(List<Family> families) implements LedgerMessage {}
}
