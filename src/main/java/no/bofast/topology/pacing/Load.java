package no.bofast.topology.pacing;

/**
 * Whether so many records come that speed counts more than the second: far more than a country's register tells in its busiest
 * hour. A thousand that come at once after a pause, of a commit or of a collection, are none of these.
 *
 * <p>For example 25,000 records a second, asked every ten milliseconds: after the fourth time, with 1,000 that were hardly less than a
 * tenth of a second ago, it says yes.
 */
public final class Load {

    /** In the last tenth of a second. */
    private static final int MANY = 1_000;

    private static final long TENTH_MILLIS = 100;
    /** In a few tenths of a second without records the thread may have read another partition; in a long pause it looks but once. */
    private static final int TENTHS_TO_CALM_DOWN = 5;

    private double recent;
    private long measured;
    /** At the start much may wait. */
    private int tenthsWithFew;

    private long tenthBegan;

    /** A record was processed. */
    public void record() {
        recent++;
    }

    /** Measures whether many came of late; to be called every tenth of a second at least. */
    public boolean measure(long now) {
        if (recent >= MANY) {
            tenthsWithFew = 0;
            tenthBegan = now;
        } else if (now - tenthBegan >= TENTH_MILLIS) {
            tenthsWithFew++;
            tenthBegan = now;
        }
        recent *= Math.max(0, 1 - (double) (now - measured) / TENTH_MILLIS);
        measured = now;
        return tenthsWithFew < TENTHS_TO_CALM_DOWN;
    }
}
