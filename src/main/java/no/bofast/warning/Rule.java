package no.bofast.warning;

/** What an alert may be raised for. */
public enum Rule {
    /** More departures over 3 or 12 months than among peers and than usual. */
    SURGE(Subject.DEPARTURES),
    /** A lasting rise too small for any one month. */
    SHIFT(Subject.DEPARTURES),
    /** A high share of those settled in the last years has left. */
    LEVEL(Subject.LEVEL),
    /** More arrivals than usual, or than were settled. */
    INFLUX(Subject.ARRIVALS);

    private final Subject subject;

    Rule(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }
}
