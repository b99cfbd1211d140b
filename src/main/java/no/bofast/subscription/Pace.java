package no.bofast.subscription;

import java.time.Duration;

/**
 * How often somebody wants to be told.
 *
 * @param interval escalated and eased changes of one alert are told at most once in this time
 */
public record Pace(Duration interval, Digest digest) {

    private static final Duration LONGEST = Duration.ofDays(7);

    public static final Pace DEFAULT = new Pace(Duration.ofHours(24), Digest.NONE);

    public Pace {
        if (interval.isNegative() || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("changes are grouped over 0 to 168 hours, got: " + interval.toHours());
        }
    }
}
