package no.bofast.domain;

/** Which of a person's moves an arrival ends ({@code domain.md}, section 3). */
public enum ArrivalOrder {
    /** The departure, a provisional one included. */
    FIRST,
    /** Any other that isn't a return: onward moves, and moves of the first year that came to nothing. */
    ONWARD,
    /** It leads to what stands for the municipality of settlement. */
    RETURN
}
