package no.bofast.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of municipalities that an installation counts by.
 *
 * @param division the municipalities of today, and the way into them from every older code
 * @param shipped the same as Bofast comes with it, before what an operator adds: by it everything was counted that doesn't tell by
 *     which
 * @param municipalities those of today with their facts, by code
 */
public record MunicipalityTables(
        MunicipalityDivision division,
        MunicipalityDivision shipped,
        SortedMap<MunicipalityCode, Municipality> municipalities) {

    public MunicipalityTables {
        municipalities = Collections.unmodifiableSortedMap(new TreeMap<>(municipalities));
    }
}
