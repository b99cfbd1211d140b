package no.bofast.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The register's calendar: instants become register dates in Norwegian time. */
public final class RegisterTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /** Since the years after the war, Norwegian time has always been one hour ahead of UTC, or two. */
    private static final long SINCE = Instant.parse("1950-01-01T00:00:00Z").getEpochSecond();

    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;

    private RegisterTime() {}

    /** The register date of an instant; without a look at the rules of the time zone if that can't matter, as nearly always. */
    public static LocalDate dateOf(Instant instant) {
        long earliest = Math.floorDiv(instant.getEpochSecond() + HOUR, DAY);
        long latest = Math.floorDiv(instant.getEpochSecond() + 2 * HOUR, DAY);
        boolean isClear = earliest == latest && instant.getEpochSecond() >= SINCE;
        return isClear ? LocalDate.ofEpochDay(earliest) : LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a register date. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
