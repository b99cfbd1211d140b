package no.bofast.topology;

import no.bofast.domain.municipality.CountBlock;
import no.bofast.topology.message.SeriesMessage;

/** What the municipality step sends on. */
sealed interface MunicipalityOutput {

    /** A block of counts for the metrics topics. */
    record Published(CountBlock block) implements MunicipalityOutput {}

    /** For the nation step. */
    record Sent(SeriesMessage message) implements MunicipalityOutput {}
}
