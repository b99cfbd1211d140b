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
        return place >= 0 && place < departures.length ? departures[place] : 0;
    }

    int atRisk(int month) {
        int place = month - MonthNumber.january(settlementYear);
        if (place < 0) {
            return 0;
        }
        return place < atRisk.length ? atRisk[place] : remaining;
    }

    /** Departures to expect of some months before an open one, registered by now. */
    double expected(int month, double[] hazards, double[] shares) {
        double sum = 0;
        for (int lag = 1; lag < shares.length && month - lag >= MonthNumber.january(settlementYear); lag++) {
            sum += shares[lag] * atRisk(month - lag) * hazards[Exposure.years(month - lag, settlementYear)];
        }
        return sum;
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
