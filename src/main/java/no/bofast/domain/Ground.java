package no.bofast.domain;

/** Ground of the settlement. */
public enum Ground {
    /** Asyltilfelle. */
    ASYLUM,
    /** Overføringsflyktning. */
    RESETTLEMENT,
    /** Annen flyktning. */
    OTHER
}
