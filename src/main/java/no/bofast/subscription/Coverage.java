package no.bofast.subscription;

import java.util.Set;
import no.bofast.domain.MunicipalityCode;

/**
 * The part of the country that a subscription is about: municipalities, and all those of some counties; neither means all.
 *
 * @param counties codes of two digits
 */
public record Coverage(Set<MunicipalityCode> municipalities, Set<String> counties) {

    public static final Coverage WHOLE_COUNTRY = new Coverage(Set.of(), Set.of());

    public Coverage {
        municipalities = Set.copyOf(municipalities);
        counties = Set.copyOf(counties);
    }

    public boolean isWholeCountry() {
        return municipalities.isEmpty() && counties.isEmpty();
    }

    /** Whether a municipality belongs to it. */
    public boolean includes(MunicipalityCode code, String county) {
        return isWholeCountry() || municipalities.contains(code) || counties.contains(county);
    }
}
