package no.bofast.study;

import no.bofast.domain.MunicipalityCode;
import no.bofast.simulator.Rise;

/**
 * A rise planted in a municipality.
 *
 * @param atRisk people at risk on its first day
 */
record Planted(Kind kind, MunicipalityCode municipality, Rise rise, int atRisk) {}
