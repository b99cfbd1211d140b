package no.bofast.warning;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The months that an alert speaks of.
 *
 * @param through last month, included; it is open on the register date if no later one has begun
 */
public record Window(YearMonth from, YearMonth through) {

    public Window {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a window must not end before it begins, got: " + from + " to " + through);
        }
    }

    /** Whether its last month wasn't over on a date. */
    boolean isOpenOn(LocalDate date) {
        return !through.isBefore(YearMonth.from(date));
    }

    public int months() {
        return 1 + (through.getYear() - from.getYear()) * 12 + through.getMonthValue() - from.getMonthValue();
    }
}
