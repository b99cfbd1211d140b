package no.bofast.audit;

/**
 * Departures of a municipality by months back from the open one.
 *
 * @param expected of whole months, everything registered
 */
record Course(int[] observed, double[] expected, int atRisk) {

    int observed(int fromLag, int throughLag) {
        int sum = 0;
        for (int lag = fromLag; lag <= throughLag; lag++) {
            sum += observed[lag];
        }
        return sum;
    }
}
