package no.bofast.domain;

/** Ground of the settlement; the places of the constants are stored, so new ones go last. */
public enum Ground {
    /** Asyltilfelle. */
    ASYLUM,
    /** Overføringsflyktning. */
    RESETTLEMENT,
    /** Annen flyktning. */
    OTHER,
    /** Kollektiv beskyttelse. */
    COLLECTIVE_PROTECTION;

    /** As Fafo-rapport 2025:14 tells grounds apart, with which figures are compared: it counts collective protection under other. */
    public Ground ofReport() {
        return this == COLLECTIVE_PROTECTION ? OTHER : this;
    }
}
