package no.bofast.topology.pacing;

/**
 * The share of the time that some work may take: after each time it pauses for so many times as long as it took, longer under load.
 *
 * <p>For example {@code new Share(4, 19)} after work of 10 milliseconds at noon: due again 40 milliseconds later, under load 190.
 */
public final class Share {

    private final int pauses;
    private final int pausesUnderLoad;
    private long ended;
    private long took;

    /**
     * @param pauses after work of length one: 4 make a share of a fifth
     * @param pausesUnderLoad the same under load
     */
    public Share(int pauses, int pausesUnderLoad) {
        this.pauses = pauses;
        this.pausesUnderLoad = pausesUnderLoad;
    }

    /** The work is over, and took so many milliseconds. */
    public void ended(long now, long millis) {
        ended = now;
        took = millis;
    }

    /** Whether it has paused for long enough. */
    public boolean isPauseOver(long now, boolean isUnderLoad) {
        return now - ended >= took * (isUnderLoad ? pausesUnderLoad : pauses);
    }

    /** Nothing was done yet. */
    public void clear() {
        ended(0, 0);
    }
}
