package no.bofast.reference;

import java.time.LocalDate;
import no.bofast.domain.MunicipalityCode;

/**
 * One line of a table of changes of municipalities, as Statistics Norway's Klass tells them (kommuneendring): a code and one that it
 * became, or a part of it. A code that became several stands in several lines.
 *
 * @param on the day on which the change took force
 */
record CodeChange(LocalDate on, MunicipalityCode from, MunicipalityCode to) {

    /** Whether only the name changed. */
    boolean isOfNameOnly() {
        return from.equals(to);
    }

    @Override
    public String toString() {
        return from + " to " + to + " on " + on;
    }
}
