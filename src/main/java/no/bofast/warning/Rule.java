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
    /** What happened since a subscriber's budget has left what was forecast for it: told to that subscriber alone. */
    DRIFT(Subject.PLAN);

    /** Those that early warning looks for in every municipality. */
    public static final List<Rule> OF_EARLY_WARNING = List.of(SURGE, SHIFT, LEVEL, INFLUX);

    private final Subject subject;

    Rule(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }
}
