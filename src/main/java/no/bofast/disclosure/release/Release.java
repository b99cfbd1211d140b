package no.bofast.disclosure.release;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What one release adds: base cells, shown in multiples of three.
 *
 * @param covered the last month that it tells of; of December, the year as well
 * @param cells in the same order for the same register
 */
public record Release(YearMonth covered, List<BaseCell> cells) {

    /** Months after the end of the one covered, in which its moves may still be registered. */
    private static final int MONTHS_TO_REGISTER = 1;

    public Release {
        cells = List.copyOf(cells);
    }

    /**
     * What a release adds to a strand.
     *
     * @param counted how many more were counted, exactly: kept to go on from, and never let out
     * @param shown how many more are shown; less than 0 for {@link Strand.Living} only
     */
    public record BaseCell(Strand strand, int counted, int shown) {}

    /** Whether it tells of a whole year as well. */
    public boolean endsYear() {
        return endsYear(covered);
    }

    static boolean endsYear(YearMonth month) {
        return month.getMonthValue() == 12;
    }

    /** What the register clock shows when it is made. */
    public LocalDate madeOn() {
        return madeOn(covered);
    }

    /** What the register clock shows when the next one is made. */
    public LocalDate nextOn() {
        return madeOn(covered.plusMonths(1));
    }

    /** What the register clock shows when the release of a month is made: its moves have had a month to be registered. */
    public static LocalDate madeOn(YearMonth month) {
        return month.plusMonths(1L + MONTHS_TO_REGISTER).atDay(1);
    }

    /** The first release that what is known since a register date can be in. */
    static YearMonth earliest(LocalDate registeredOn) {
        return YearMonth.from(registeredOn).minusMonths(MONTHS_TO_REGISTER);
    }
}
