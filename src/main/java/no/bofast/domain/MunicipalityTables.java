package no.bofast.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an installation counts by: tables of municipalities, the basic amount, and whether the grant is followed.
 *
 * @param division the municipalities of today, and the way into them from every older code
 * @param shipped the same as Bofast comes with it, before what an operator adds: by it everything was counted that doesn't tell by
 *     which
 * @param municipalities those of today with their facts, by code
 * @param amounts by which wages are compared
 * @param grant whether it is counted who lives where they were settled, to tell what grant follows people
 */
public record MunicipalityTables(
        MunicipalityDivision division,
        MunicipalityDivision shipped,
        SortedMap<MunicipalityCode, Municipality> municipalities,
        BasicAmounts amounts,
        GrantFollowing grant) {

    public MunicipalityTables {
        municipalities = Collections.unmodifiableSortedMap(new TreeMap<>(municipalities));
    }

    /** The same, with the grant followed if anything is known of it. */
    public MunicipalityTables following(GrantRates grants) {
        return new MunicipalityTables(division, shipped, municipalities, amounts, GrantFollowing.of(grants));
    }
}
