package no.bofast.domain;

/** What is counted in a hazard cell, by months since settlement. */
public enum HazardMeasure {
    SETTLED,
    /** Departures, provisional ones included. */
    DEPARTED,
    /** Lost to follow-up while at risk. */
    LOST
}
