package no.bofast.study;

import no.bofast.domain.MunicipalityCode;
import no.bofast.simulator.Rise;

/**
 * A rise planted in a municipality.
 *
 * @param people at risk on its first day; of a rise of arrivals, first arrivals in the two years before
 */
record Planted(Kind kind, MunicipalityCode municipality, Rise rise, int people) {}
