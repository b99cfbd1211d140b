package no.bofast.topology.pacing;

/** Whether so many records come that speed counts more than the second. */
public final class Load {

    private static final int MANY = 100;
    /** In a few times without records the thread may have read another partition. */
    private static final int TIMES_TO_CALM_DOWN = 5;

    private int records;
    private int timesWithFew = TIMES_TO_CALM_DOWN;

    /** A record was processed. */
    public void record() {
        records++;
    }

    /** Measures whether many came since it was measured last, about a tenth of a second ago. */
    public boolean measure() {
        timesWithFew = records >= MANY ? 0 : timesWithFew + 1;
        records = 0;
        return timesWithFew < TIMES_TO_CALM_DOWN;
    }
}
