package no.bofast.domain.person;

import java.time.LocalDate;
import java.util.Optional;
import no.bofast.domain.HouseholdRef;
import no.bofast.domain.MunicipalityCode;

/**
 * That a person lived with a family while at risk of departing.
 *
 * @param until when that ended: by departure, by loss or with another family; empty while it lasts
 * @param destination where the departure led, if it ended by one
 * @param cameBack when the person came back after the departure
 * @param movesAsChild how often the person moved as a child; told with the last membership, 0 with others
 */
public record Membership(
        HouseholdRef family,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<MunicipalityCode> destination,
        Optional<LocalDate> cameBack,
        int movesAsChild) {}
