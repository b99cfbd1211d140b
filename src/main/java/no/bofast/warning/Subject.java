package no.bofast.warning;

/** What alerts speak of: rules with the same subject tell one story, and a municipality has one alert about it at a time. */
public enum Subject {
    /** People leave: {@code SURGE} and {@code SHIFT} see the same departures. */
    DEPARTURES,
    /** Many have left: a state, which is no news of the last months' departures. */
    LEVEL,
    /** People come. */
    ARRIVALS,
    /** Children of school age come. */
    ARRIVALS_OF_PUPILS,
    /** People come whose integration grant has ended. */
    ARRIVALS_PAST_GRANT,
    /** What somebody planned by. */
    PLAN
}
