package no.bofast.domain;

/** What an event does to the register's knowledge. */
public enum Change {
    /** Adds a fact. */
    CREATED,
    /** Replaces an event by a fact. */
    CORRECTED,
    /** Takes an event back, and adds nothing. */
    ANNULLED
}
