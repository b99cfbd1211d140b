package no.bofast.domain;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A part of a municipality that came to another one (grensejustering), while both went on.
 *
 * @param from the municipality of today that lost it
 * @param to the municipality of today that got it
 */
public record BoundaryAdjustment(LocalDate on, MunicipalityCode from, MunicipalityCode to) {

    /** By date, then by the municipalities. */
    public static final Comparator<BoundaryAdjustment> IN_ORDER = Comparator.comparing(BoundaryAdjustment::on)
            .thenComparing(BoundaryAdjustment::from)
            .thenComparing(BoundaryAdjustment::to);

    /** Whether people who came to a municipality on a day may have been brought there by the adjustment. */
    public boolean mayHaveLedTo(MunicipalityCode municipality, LocalDate day) {
        return to.equals(municipality) && SplitCode.isAround(on, day);
    }

    /** Whether people who came from one municipality to another on a day were brought there by the adjustment. */
    public boolean led(MunicipalityCode origin, MunicipalityCode destination, LocalDate day) {
        return from.equals(origin) && mayHaveLedTo(destination, day);
    }
}
