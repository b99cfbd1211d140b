package no.bofast.domain;

import java.time.Instant;
import java.time.LocalDate;

/** On which days something may have happened that a register tells of ({@code domain.md}, section 6). */
public final class EventDates {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private EventDates() {}

    /** Whether a day is neither before 1900 nor more than a year after the one on which it was registered. */
    public static boolean isPossible(LocalDate occurredOn, Instant registeredAt) {
        LocalDate latest = RegisterTime.dateOf(registeredAt).plusYears(1);
        return !occurredOn.isBefore(EARLIEST) && !occurredOn.isAfter(latest);
    }
}
