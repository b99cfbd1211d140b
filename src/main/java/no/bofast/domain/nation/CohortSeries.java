package no.bofast.domain.nation;

import java.util.Arrays;

/**
 * Those settled in one municipality in one year: departures, and those still at risk, by month.
 *
 * <p>At risk in a month: settled by the end of it, and neither departed nor lost before it. Invariant: {@code atRisk[i]}
 * holds for month {@code i} from January of the settlement year, and {@code remaining} for every later one. Mutable, for one
 * thread.
 */
final class CohortSeries {

    private final int settlementYear;
    private int[] departures = {};
    private int[] atRisk = {};
    private int remaining;
    private int settled;
    private int departed;

    CohortSeries(int settlementYear) {
        this.settlementYear = settlementYear;
    }

    int settlementYear() {
        return settlementYear;
    }

    int departures(int month) {
        int place = month - MonthNumber.january(settlementYear);
        return place < 0 ? 0 : departuresAt(place);
    }

    int atRisk(int month) {
        int place = month - MonthNumber.january(settlementYear);
        return place < 0 ? 0 : atRiskAt(place);
    }

    /** How many of an open month and those before it, so many in all, lie in the settlement year or after it. */
    int lags(int month, int most) {
        return Math.min(most, month - MonthNumber.january(settlementYear) + 1);
    }

    /** Departures to expect of some months before an open one, registered by now. */
    double expected(int month, double[] hazards, double[] shares) {
        int open = month - MonthNumber.january(settlementYear);
        int lags = lags(month, shares.length);
        double sum = 0;
        for (int lag = 1; lag < lags; lag++) {
            sum += shares[lag] * atRiskAt(open - lag) * hazards[Exposure.years(open - lag)];
        }
        return sum;
    }

    /** Adds departures, and those to expect, of an open month and as many before it as there is room for. */
    void addTo(int[] observed, double[] expected, int month, double[] hazards, double factor) {
        int open = month - MonthNumber.january(settlementYear);
        int lags = lags(month, observed.length);
        for (int lag = 0; lag < lags; lag++) {
            observed[lag] += departuresAt(open - lag);
            expected[lag] += atRiskAt(open - lag) * hazards[Exposure.years(open - lag)] * factor;
        }
    }

    private int departuresAt(int place) {
        return place < departures.length ? departures[place] : 0;
    }

    private int atRiskAt(int place) {
        return place < atRisk.length ? atRisk[place] : remaining;
    }

    /** All settled, whatever became of them. */
    int settled() {
        return settled;
    }

    /** Departures in all months. */
    int departed() {
        return departed;
    }

    void settle(int month, int change) {
        changeAtRisk(place(month), change);
        settled += change;
    }

    void depart(int month, int change) {
        int place = place(month);
        changeAtRisk(place + 1, -change);
        departures[place] += change;
        departed += change;
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
        for (int place = from; place < atRisk.length; place++) {
            atRisk[place] += change;
        }
        remaining += change;
    }

    private void makeRoom(int place) {
        int length = atRisk.length;
        if (place >= length) {
            atRisk = Arrays.copyOf(atRisk, place + 1);
            Arrays.fill(atRisk, length, atRisk.length, remaining);
            departures = Arrays.copyOf(departures, place + 1);
        }
    }
}
