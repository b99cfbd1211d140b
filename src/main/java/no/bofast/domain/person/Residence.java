package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.CameAs;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.GrantKind;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Traits;

/**
 * What the walk through one settled person's facts found ({@code domain.md}, section 2), as far as no clock is needed.
 *
 * @param settledOn date of the first valid settlement
 * @param home municipality of settlement (opprinnelig bosettingskommune), under which everything is counted
 * @param grantKind for whose grant the person's is counted
 * @param departure the departure that stands, provisional or certain
 * @param loss how the person was lost to follow-up while at risk
 * @param onward what the person did after the departure
 * @param memberships with which families the person lived while at risk, as far as it was told
 * @param stay where the person lives now; empty if abroad or dead
 */
public record Residence(
        LocalDate settledOn,
        MunicipalityCode home,
        OptionalInt birthYear,
        Traits traits,
        GrantKind grantKind,
        Optional<Departure> departure,
        Optional<Loss> loss,
        Onward onward,
        List<Membership> memberships,
        Optional<Stay> stay) {

    /** One count of a month series. */
    public record Step(MonthMeasure measure, MunicipalityCode municipality, LocalDate on) {}

    /**
     * A secondary move.
     *
     * @param household that of the last change on or before the day of the move, else that of the settlement
     */
    public record Arrival(
            LocalDate on,
            MunicipalityCode origin,
            MunicipalityCode destination,
            ArrivalOrder order,
            Household household) {

        /** The same by someone who lives with others. */
        Arrival of(Household other) {
            return new Arrival(on, origin, destination, order, other);
        }

        /** The same as the departure. */
        Arrival asFirst() {
            return new Arrival(on, origin, destination, ArrivalOrder.FIRST, household);
        }
    }

    /**
     * What someone did who departed.
     *
     * @param movedOn date of the first later move that doesn't lead back
     * @param cameBack date of the first later move to what stands for the municipality of settlement
     */
    public record Onward(Optional<LocalDate> movedOn, Optional<LocalDate> cameBack) {
        static final Onward NONE = new Onward(Optional.empty(), Optional.empty());
    }

    /** Where someone lives, and how that began. */
    public record Stay(MunicipalityCode municipality, CameAs cameAs) {}

    /** Lost to follow-up, by {@link CohortMeasure#EMIGRATED} or {@link CohortMeasure#DIED}. */
    public record Loss(CohortMeasure how, LocalDate on) {}

    /** Whether another residence's moves are counted by the same home, traits, times and rights. */
    boolean arrivesAs(Residence other) {
        return settledOn.equals(other.settledOn)
                && home.equals(other.home)
                && birthYear.equals(other.birthYear)
                && grantKind == other.grantKind
                && traits.areOfSamePeople(other.traits);
    }

    /** Whether another residence's settlement, departure and loss are counted in the same cells if they are the same. */
    boolean isSettledAs(Residence other) {
        return settledOn.equals(other.settledOn)
                && home.equals(other.home)
                && birthYear.equals(other.birthYear)
                && grantKind == other.grantKind
                && traits.equals(other.traits);
    }

    /** Where the person lives now; empty if abroad or dead. */
    public Optional<MunicipalityCode> livesIn() {
        return stay.map(Stay::municipality);
    }

    public int settlementYear() {
        return settledOn.getYear();
    }

    /** Calendar months since that of the settlement. */
    public int monthsUntil(LocalDate date) {
        return yearsUntil(date) * 12 + date.getMonthValue() - settledOn.getMonthValue();
    }

    /** Years since settlement, by calendar year: <i>k</i>. */
    public int yearsUntil(LocalDate date) {
        return date.getYear() - settlementYear();
    }
}
