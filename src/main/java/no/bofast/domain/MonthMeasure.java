package no.bofast.domain;

import java.util.Locale;

/** What is counted in a month series. */
public enum MonthMeasure {
    SETTLED,
    /** Secondary moves out. */
    OUT_MOVES,
    /** Secondary moves in. */
    IN_MOVES,
    /** Departures, provisional ones included, by settlement year. */
    DEPARTURES,
    /** The same departures, counted at their destination. */
    FIRST_ARRIVALS,
    /** Lost to follow-up while at risk, by settlement year. */
    LOST,
    EMIGRATED,
    DIED,
    IMMIGRATED,
    /** Changes of municipality without a move, where the person lived. */
    RECODED_OUT,
    /** Changes of municipality without a move, where the person lives now. */
    RECODED_IN,
    /**
     * Departures with the family that left first, to the same place and within 30 days, by settlement year: of people whose family is known.
     * So departures less these are decisions.
     */
    ACCOMPANIED;

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the number of residents changes where one is counted: 1, -1 or 0. */
    public int residents() {
        return switch (this) {
            case SETTLED, IN_MOVES, IMMIGRATED, RECODED_IN -> 1;
            case OUT_MOVES, EMIGRATED, DIED, RECODED_OUT -> -1;
            case DEPARTURES, FIRST_ARRIVALS, LOST, ACCOMPANIED -> 0;
        };
    }

    /** Whether the series is kept by settlement year. */
    public boolean isBySettlementYear() {
        return this == DEPARTURES || this == LOST || this == ACCOMPANIED;
    }
}
