package no.bofast.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables that an installation counts by: those of municipalities, and the basic amount.
 *
 * @param division the municipalities of today, and the way into them from every older code
 * @param shipped the same as Bofast comes with it, before what an operator adds: by it everything was counted that doesn't tell by
 *     which
 * @param municipalities those of today with their facts, by code
 * @param amounts by which wages are compared
 */
public record MunicipalityTables(
        MunicipalityDivision division,
        MunicipalityDivision shipped,
        SortedMap<MunicipalityCode, Municipality> municipalities,
        BasicAmounts amounts) {

    public MunicipalityTables {
        municipalities = Collections.unmodifiableSortedMap(new TreeMap<>(municipalities));
    }
}
