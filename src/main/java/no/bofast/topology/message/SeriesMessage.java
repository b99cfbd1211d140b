package no.bofast.topology.message;

import no.bofast.serde.packed.PackedBlock;

/** From the municipality step to the nation step. */
public sealed interface SeriesMessage permits SeriesMessage.Month, StepMark {

    /** A block of a month that changed, whole. */
    record Month(PackedBlock block) implements SeriesMessage {}
}
