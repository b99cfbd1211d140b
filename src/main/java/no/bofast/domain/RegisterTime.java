package no.bofast.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The register's calendar: instants become register dates in Norwegian time. */
public final class RegisterTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private RegisterTime() {}

    /** The register date of an instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
