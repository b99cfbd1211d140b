package no.bofast.topology;

import no.bofast.domain.Cell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.topology.message.SeriesMessage;

/** What the municipality step sends on. */
sealed interface MunicipalityOutput {

    /** A count for the metrics topics. */
    record Published(Cell cell, CellCount count) implements MunicipalityOutput {}

    /** For the nation step. */
    record Sent(SeriesMessage message) implements MunicipalityOutput {}
}
