package no.bofast.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether a register may say that it recorded something later than it can have ({@code domain.md}, section 1).
 *
 * <p>A slip in a year would move the register clock for good, so what is more than a day later than its record was appended to
 * the topic is refused. That it is the record's own time, and not that of reading, makes a later reading decide the same.
 */
public enum FutureTimes {
    /** As for every real register. */
    REFUSED,
    /** For a register that lives ahead of the wall clock: a simulated one, or files that are replayed. */
    ALLOWED;

    /** Clocks differ, and so do the days of time zones. */
    private static final Duration LEEWAY = Duration.ofDays(1);

    /**
     * Whether a register time is refused.
     *
     * @param appended when what says it was appended to the topic
     */
    public boolean refuse(Instant registerTime, Instant appended) {
        return this == REFUSED && registerTime.isAfter(appended.plus(LEEWAY));
    }

    /** The latest register date that can be, at a time of the wall clock. */
    public LocalDate latestDate(Instant now) {
        return this == REFUSED ? RegisterTime.dateOf(now.plus(LEEWAY)) : LocalDate.MAX;
    }
}
