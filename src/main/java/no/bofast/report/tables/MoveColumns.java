package no.bofast.report.tables;

/** How tables of moves and cases write what they share. */
public final class MoveColumns {

    private MoveColumns() {}

    /** Whether a municipality is the one to move to. */
    public static String side(boolean isDestination) {
        return isDestination ? "to" : "from";
    }

    /** Whether a move was with an agreement. */
    public static String agreement(boolean isAgreed) {
        return isAgreed ? "yes" : "no";
    }
}
