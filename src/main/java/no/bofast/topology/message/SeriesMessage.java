package no.bofast.topology.message;

import no.bofast.domain.municipality.CountBlock;

/** From the municipality step to the nation step. */
public sealed interface SeriesMessage {

    /** A block of a month that changed, whole. */
    record Month(CountBlock block) implements SeriesMessage {}

    /**
     * How far a task of the municipality step has come.
     *
     * @param isUnderLoad whether much more will come soon
     */
    record Mark(ClockMark mark, boolean isUnderLoad) implements SeriesMessage {}
}
