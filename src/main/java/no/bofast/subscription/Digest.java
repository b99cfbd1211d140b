package no.bofast.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** Whether everything is told at once, or together at the beginning of a day or week, in Norway's time. */
public enum Digest {
    NONE,
    DAILY,
    WEEKLY;

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The first time after an instant at which a digest goes out; the instant itself without a digest. */
    public Instant after(Instant now) {
        return switch (this) {
            case NONE -> now;
            case DAILY -> nextMorning(now).toInstant();
            case WEEKLY ->
                nextMorning(now)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .toInstant();
        };
    }

    private static ZonedDateTime nextMorning(Instant now) {
        ZonedDateTime here = now.atZone(OSLO);
        ZonedDateTime morning = here.with(MORNING);
        return morning.isAfter(here) ? morning : here.plusDays(1).with(MORNING);
    }
}
