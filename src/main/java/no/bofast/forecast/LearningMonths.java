package no.bofast.forecast;

/**
 * The months that rates are learnt from: the last ones but the newest, of which not all is registered yet.
 *
 * @param from the first month
 * @param before the month after the last
 */
record LearningMonths(int from, int before) {

    /** Three years: long enough for a small place, short enough to follow the times. */
    private static final int MONTHS = 36;
    /** Nearly all moves are registered within so many months. */
    private static final int NOT_YET_REGISTERED = 2;

    /** That of a forecast whose first month is one. */
    static LearningMonths before(int origin) {
        return new LearningMonths(origin - NOT_YET_REGISTERED - MONTHS, origin - NOT_YET_REGISTERED);
    }

    int months() {
        return before - from;
    }

    /** The place in the window of the first month in which people settled in a month can be at risk. */
    int placeFrom(int settledMonth) {
        return Math.max(0, settledMonth - from);
    }
}
