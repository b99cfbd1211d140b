package no.bofast.domain;

/** Household type (husholdningstype). */
public enum Household {
    /** Lives alone, single parents of adult children included (aleneboende). */
    SINGLE,
    /** Couple without children, or with adult ones (par uten barn eller med voksne barn). */
    COUPLE,
    /** Parent of a child under 18 (forelder til barn under 18). */
    PARENT,
    /** Household of several families (flerfamiliehusholdning). */
    MULTI_FAMILY,
    OTHER
}
