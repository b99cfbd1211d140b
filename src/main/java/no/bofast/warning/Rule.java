package no.bofast.warning;

import java.util.List;

/** What an alert may be raised for. */
public enum Rule {
    /** More departures over 3 or 12 months than among peers and than usual. */
    SURGE(Subject.DEPARTURES),
    /** A lasting rise too small for any one month. */
    SHIFT(Subject.DEPARTURES),
    /** A high share of those settled in the last years has left. */
    LEVEL(Subject.LEVEL),
    /** More arrivals than usual, or than were settled. */
    INFLUX(Subject.ARRIVALS),
    /** More children of school age come than usual: told to those who ask for it. */
    INFLUX_SCHOOL(Subject.ARRIVALS_OF_PUPILS),
    /** More come than usual whose integration grant has ended: told to those who ask for it. */
    INFLUX_PAST_GRANT(Subject.ARRIVALS_PAST_GRANT),
    /** What happened since a subscriber's budget has left what was forecast for it: told to that subscriber alone. */
    DRIFT(Subject.PLAN);

    /** Those that early warning looks for in every municipality. */
    public static final List<Rule> OF_EARLY_WARNING =
            List.of(SURGE, SHIFT, LEVEL, INFLUX, INFLUX_SCHOOL, INFLUX_PAST_GRANT);

    private final Subject subject;

    Rule(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }

    /** Whether it is about people who come. */
    public boolean isOfArrivals() {
        return subject == Subject.ARRIVALS || isOfGroup();
    }

    /**
     * Whether it is about a group of those who come: part of the same people as {@link #INFLUX} is about, and so told only to whoever wants it
     * by name.
     */
    public boolean isOfGroup() {
        return subject == Subject.ARRIVALS_OF_PUPILS || subject == Subject.ARRIVALS_PAST_GRANT;
    }
}
