package no.bofast.domain.person;

import java.time.LocalDate;
import no.bofast.domain.MunicipalityCode;

/**
 * Fraflytting: the person left the municipality of settlement by a secondary move.
 *
 * @param on date of the move
 * @param destination the municipality first moved to (første tilflyttingskommune)
 * @param confirmedFrom register date from which the departure is certain; before it, it is provisional
 */
public record Departure(LocalDate on, MunicipalityCode destination, LocalDate confirmedFrom) {

    /** A move in the first year after settlement: certain a year after the move. */
    static Departure provisional(LocalDate on, MunicipalityCode destination) {
        return new Departure(on, destination, on.plusYears(1));
    }

    /** A move that is a departure at once. */
    static Departure certain(LocalDate on, MunicipalityCode destination) {
        return new Departure(on, destination, LocalDate.MIN);
    }

    /** Whether the departure is certain when the register clock shows a date, or a later fact does. */
    public boolean isConfirmedOn(LocalDate date) {
        return !date.isBefore(confirmedFrom);
    }

    boolean isCertain() {
        return confirmedFrom.equals(LocalDate.MIN);
    }

    /** The same, certain if a fact of a date shows it. */
    Departure asKnownOn(LocalDate date) {
        return isConfirmedOn(date) && !isCertain() ? certain(on, destination) : this;
    }
}
