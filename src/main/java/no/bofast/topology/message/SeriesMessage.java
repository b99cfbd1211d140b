package no.bofast.topology.message;

import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.municipality.CellCount;

/** From the municipality step to the nation step. */
public sealed interface SeriesMessage {

    /** The present counts of dated cells that changed since the last message. */
    record Counts(Map<Cell, CellCount> counts) implements SeriesMessage {}

    /** How far a task of the municipality step has come. */
    record Mark(ClockMark mark) implements SeriesMessage {}
}
