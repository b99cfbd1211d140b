package no.bofast.topology.message;

import no.bofast.serde.packed.PackedBlock;

/** From the municipality step to the nation step. */
public sealed interface SeriesMessage permits SeriesMessage.Counts, StepMark {

    /** A block that changed, whole: of a month, of arrivals or of hazard cells. */
    record Counts(PackedBlock block) implements SeriesMessage {}
}
