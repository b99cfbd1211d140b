package no.bofast.domain;

/** How a person's present stay in a municipality began; a recoding begins none ({@code domain.md}, section 3). */
public enum CameAs {
    SETTLED,
    /** By the move that was the departure. */
    FIRST,
    /** By a move back to what stands for the municipality of settlement. */
    RETURN,
    /** By any other move. */
    OTHER,
    FROM_ABROAD;

    /** By a move of some order. */
    public static CameAs by(ArrivalOrder order) {
        return switch (order) {
            case FIRST -> FIRST;
            case ONWARD -> OTHER;
            case RETURN -> RETURN;
        };
    }
}
