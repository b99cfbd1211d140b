package no.bofast.forecast;

import java.util.Arrays;

/**
 * Adds up what is expected to depart of a place's cohorts, which come in the order of their settlement: those who were settled in the same month leave at the same
 * hazard, so it is asked for once a month for all of them. Mutable, for one thread.
 */
final class ReadyToLeave {

    private final LearningMonths window;
    private final LeavingRates rates;
    private final double[] expected;
    /** By how much people of one month of settlement, each times how readily they leave, become more with each month of the window. */
    private final double[] change;

    private int settledMonth;

    /** @param expected by month of the window; is added to */
    ReadyToLeave(LeavingRates rates, LearningMonths window, double[] expected) {
        this.rates = rates;
        this.window = window;
        this.expected = expected;
        this.change = new double[window.months() + 1];
    }

    /** The cohorts that follow were settled in a month. */
    void turnTo(int month) {
        if (month != settledMonth) {
            expect();
            settledMonth = month;
        }
    }

    /** People, times their readiness, from one to before another month of the window. */
    void add(int from, int before, double people) {
        change[from] += people;
        change[before] -= people;
    }

    /** Expects what those lead to who were added last. */
    void expect() {
        double people = 0;
        for (int place = Math.max(0, settledMonth - window.from()); place < expected.length; place++) {
            people += change[place];
            int month = window.from() + place;
            expected[place] += people * rates.departing(month - settledMonth, month);
        }
        Arrays.fill(change, 0);
    }
}
