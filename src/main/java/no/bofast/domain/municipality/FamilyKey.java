package no.bofast.domain.municipality;

import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyId;
import no.bofast.domain.MunicipalityCode;

/** Which family: those members who were settled in the municipality. */
public record FamilyKey(MunicipalityCode municipality, FamilyId family) {

    static FamilyKey of(FamilyCell.Member member) {
        return new FamilyKey(member.municipality(), member.family());
    }
}
