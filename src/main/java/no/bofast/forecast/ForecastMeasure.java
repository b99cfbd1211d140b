package no.bofast.forecast;

import java.util.Locale;

/** What is forecast of a place. */
public enum ForecastMeasure {
    /** People settled there who leave it for the first time, in the months up to one. */
    DEPARTURES,
    /** Secondary moves to the place, in the months up to one. */
    ARRIVALS,
    /** Those of the arrivals who are 6 to 15 years old. */
    ARRIVALS_OF_SCHOOL_AGE,
    /** Those of the arrivals whom no grant follows. */
    ARRIVALS_PAST_GRANT,
    /** People of the population who live there at the end of a month. */
    STOCK;

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
