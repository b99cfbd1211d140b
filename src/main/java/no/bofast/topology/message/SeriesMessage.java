package no.bofast.topology.message;

import no.bofast.serde.packed.PackedBlock;

/** From the municipality step to the nation step. */
public sealed interface SeriesMessage {

    /** A block of a month that changed, whole. */
    record Month(PackedBlock block) implements SeriesMessage {}

    /**
     * How far a task of the municipality step has come.
     *
     * @param isUnderLoad whether much more will come soon
     */
    record Mark(ClockMark mark, boolean isUnderLoad) implements SeriesMessage {}
}
