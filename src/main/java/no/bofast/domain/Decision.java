package no.bofast.domain;

/** What the authorities answered to what somebody asked for. Stored, so new constants go last. */
public enum Decision {
    PENDING,
    GRANTED,
    REFUSED
}
