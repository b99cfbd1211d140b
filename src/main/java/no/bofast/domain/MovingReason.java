package no.bofast.domain;

import java.util.Locale;

/** Flyttemotiv: why somebody moves, or wants to. Stored, so new constants go last. */
public enum MovingReason {
    /** Nothing is told of it. */
    UNKNOWN,
    /** Arbeid: a job. */
    WORK,
    /** Utdanning. */
    EDUCATION,
    /** Familie: to live with or near it, or away from it. */
    FAMILY,
    /** Nettverk: people from the same country or of the same faith. */
    NETWORK,
    /** Bolig. */
    HOUSING,
    /** Helse: treatment or care that the place doesn't have. */
    HEALTH,
    /** Trygghet: threats or violence. */
    SAFETY,
    OTHER;

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
