package no.bofast.domain;

/** Sex as the settlement records it (kjønn). */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
