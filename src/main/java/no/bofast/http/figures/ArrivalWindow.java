package no.bofast.http.figures;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import no.bofast.domain.municipality.CellCount;

/**
 * Months of arrivals, beside the same months a year before as they were known then: so what is registered late is missing from both.
 *
 * @param registerDate on which the present ones are known
 */
record ArrivalWindow(YearMonth from, YearMonth through, LocalDate registerDate) {

    private static final int YEAR = 12;

    /** How many, and how many a year before. */
    record Came(int count, int yearBefore) {

        static final Came NOBODY = new Came(0, 0);

        Came plus(Came more) {
            return new Came(count + more.count, yearBefore + more.yearBefore);
        }

        boolean isNobody() {
            return count == 0 && yearBefore == 0;
        }
    }

    /** From the beginning of the school year on, the open month included. */
    static ArrivalWindow sinceSummer(LocalDate registerDate) {
        YearMonth now = YearMonth.from(registerDate);
        YearMonth august = now.withMonth(Month.AUGUST.getValue());
        return new ArrivalWindow(august.isAfter(now) ? august.minusYears(1) : august, now, registerDate);
    }

    /** The twelve months until the last one that was over on the register date. */
    static ArrivalWindow yearUntil(YearMonth lastClosed, LocalDate registerDate) {
        return new ArrivalWindow(lastClosed.minusMonths(YEAR - 1L), lastClosed, registerDate);
    }

    /** What a count of a month adds. */
    Came of(YearMonth month, CellCount count) {
        return new Came(
                contains(month) ? count.total() : 0,
                contains(month.plusYears(1)) ? count.knownBy(registerDate.minusYears(1)) : 0);
    }

    private boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(through);
    }
}
