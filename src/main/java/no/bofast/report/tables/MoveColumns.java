package no.bofast.report.tables;

import java.time.YearMonth;

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

    /** Such as {@code 2017-Q3}. */
    static String quarter(YearMonth month) {
        return month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
    }
}
