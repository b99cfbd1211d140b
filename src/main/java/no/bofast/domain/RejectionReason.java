package no.bofast.domain;

import java.util.Locale;

/** Why a record became a dead letter ({@code domain.md}, section 6). */
public enum RejectionReason {
    /** The bytes are no record of a known schema. */
    UNDECODABLE,
    /** The record names no person. */
    MISSING_PERSON,
    /** The event is no annulment and has no fact. */
    MISSING_FACT,
    /** No division of Norway knows the municipality's code. */
    UNKNOWN_MUNICIPALITY,
    /** The event occurred before 1900-01-01, or more than a year after its register date. */
    INVALID_DATE,
    /** The register recorded it more than a day later than the record was appended to the topic. */
    FUTURE_REGISTER_TIME,
    /** The record lies in another partition than its key belongs to, and can't be brought there. */
    WRONG_PARTITION,
    /** The fact is of an unknown type, lacks what its type needs, or holds an impossible value. */
    INVALID_FACT;

    /** As headers, labels and tables write it, e.g. {@code unknown-municipality}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
