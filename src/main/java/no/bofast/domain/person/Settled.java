package no.bofast.domain.person;

import java.time.LocalDate;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Fact;
import no.bofast.domain.GrantKind;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Traits;

/**
 * The first valid settlement (bosetting), on which all that is counted of a person rests.
 *
 * @param municipality where it was (opprinnelig bosettingskommune), in the division of today
 */
record Settled(LocalDate on, Fact.Settlement fact, MunicipalityCode municipality) {

    private static final int HOUSEHOLD_YEARS = 5;

    /** Whether a change of household tells of the one "five years after settlement". */
    boolean isHouseholdOf(LocalDate change) {
        return !change.isAfter(on.plusYears(HOUSEHOLD_YEARS));
    }

    Traits traits(Household household) {
        return new Traits(
                fact.sex(), AgeBand.of(on.getYear(), fact.birthYear()), household, fact.country(), fact.ground());
    }

    /** For whose grant the person's is counted, whatever becomes of the household. */
    GrantKind grantKind() {
        return GrantKind.of(AgeBand.of(on.getYear(), fact.birthYear()), fact.household());
    }

    /** The departure by a move. */
    Departure departure(LocalDate moved, MunicipalityCode destination) {
        return moved.isBefore(on.plusYears(1))
                ? Departure.provisional(moved, destination)
                : Departure.certain(moved, destination);
    }
}
