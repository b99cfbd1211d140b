package no.bofast.warning.baseline;

import java.util.Arrays;
import no.bofast.domain.MonthNumber;

/**
 * Those settled in one municipality in one year: decisions to leave, and those still at risk, by month. A decision is a departure, but for
 * those that only accompanied one.
 *
 * <p>At risk in a month: settled by the end of it, and neither departed nor lost before it. Invariant: {@code counts} tells of the months
 * from January of the settlement year on, and {@code remaining} are at risk in every later one. Mutable, for one thread.
 */
final class CohortSeries {

    private final int settlementYear;
    /** Of each month in turn, so that they lie together: decisions, and those at risk. */
    private int[] counts = {};

    private int remaining;

    CohortSeries(int settlementYear) {
        this.settlementYear = settlementYear;
    }

    int settlementYear() {
        return settlementYear;
    }

    int decisions(int month) {
        int place = month - MonthNumber.january(settlementYear);
        return place < 0 ? 0 : decisionsAt(place);
    }

    int atRisk(int month) {
        int place = month - MonthNumber.january(settlementYear);
        return place < 0 ? 0 : atRiskAt(place);
    }

    /** How many of an open month and those before it, so many in all, lie in the settlement year or after it. */
    int lags(int month, int most) {
        return Math.min(most, month - MonthNumber.january(settlementYear) + 1);
    }

    /** Decisions to expect of some months before an open one, registered by now. */
    double expected(int month, double[] hazards, double[] shares) {
        int open = month - MonthNumber.january(settlementYear);
        int lags = lags(month, shares.length);
        double sum = 0;
        for (int lag = 1; lag < lags; lag++) {
            sum += shares[lag] * atRiskAt(open - lag) * hazards[Exposure.years(open - lag)];
        }
        return sum;
    }

    /** Adds decisions, and those to expect, of an open month and as many before it as there is room for. */
    void addTo(int[] observed, double[] expected, int month, double[] hazards, double factor) {
        int open = month - MonthNumber.january(settlementYear);
        int lags = lags(month, observed.length);
        for (int lag = 0; lag < lags; lag++) {
            observed[lag] += decisionsAt(open - lag);
            expected[lag] += atRiskAt(open - lag) * hazards[Exposure.years(open - lag)] * factor;
        }
    }

    private int decisionsAt(int place) {
        return 2 * place < counts.length ? counts[2 * place] : 0;
    }

    private int atRiskAt(int place) {
        return 2 * place < counts.length ? counts[2 * place + 1] : remaining;
    }

    void settle(int month, int change) {
        changeAtRisk(place(month), change);
    }

    void depart(int month, int change) {
        int place = place(month);
        changeAtRisk(place + 1, -change);
        counts[2 * place] += change;
    }

    /** Counts departures that only accompanied others. */
    void accompany(int month, int change) {
        int place = place(month);
        makeRoom(place);
        counts[2 * place] -= change;
    }

    void lose(int month, int change) {
        changeAtRisk(place(month) + 1, -change);
    }

    /** A month before the settlement year can only be a slip, and counts as its January. */
    private int place(int month) {
        return Math.max(0, month - MonthNumber.january(settlementYear));
    }

    private void changeAtRisk(int from, int change) {
        makeRoom(from);
        for (int i = 2 * from + 1; i < counts.length; i += 2) {
            counts[i] += change;
        }
        remaining += change;
    }

    private void makeRoom(int place) {
        int length = counts.length;
        if (2 * place >= length) {
            counts = Arrays.copyOf(counts, 2 * place + 2);
            for (int i = length + 1; i < counts.length; i += 2) {
                counts[i] = remaining;
            }
        }
    }
}
