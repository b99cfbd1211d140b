package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Traits;

/**
 * What the walk through one settled person's facts found ({@code domain.md}, section 2), as far as no clock is needed.
 *
 * @param settledOn date of the first valid settlement
 * @param home municipality of settlement (opprinnelig bosettingskommune), under which everything is counted
 * @param steps what happened to the residence, other than departures
 * @param departure the departure that stands, provisional or certain
 * @param loss how the person was lost to follow-up while at risk
 * @param livesIn where the person lives now; empty if abroad or dead
 */
public record Residence(
        LocalDate settledOn,
        MunicipalityCode home,
        Traits traits,
        List<Step> steps,
        Optional<Departure> departure,
        Optional<Loss> loss,
        Optional<MunicipalityCode> livesIn) {

    /** One count of a month series. */
    public record Step(MonthMeasure measure, MunicipalityCode municipality, LocalDate on) {}

    /** Lost to follow-up, by {@link CohortMeasure#EMIGRATED} or {@link CohortMeasure#DIED}. */
    public record Loss(CohortMeasure how, LocalDate on) {}

    public int settlementYear() {
        return settledOn.getYear();
    }

    /** Years since settlement, by calendar year: <i>k</i>. */
    public int yearsUntil(LocalDate date) {
        return date.getYear() - settlementYear();
    }
}
