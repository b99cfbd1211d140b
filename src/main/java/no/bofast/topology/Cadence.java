package no.bofast.topology;

import java.time.Duration;

/**
 * When a step publishes and commits: every emit interval, and under load every fifth.
 *
 * <p>Blocks that change with every record are then written a fifth as often, when it is speed that counts and not the second.
 */
final class Cadence {

    private static final int BUSY_RECORDS = 5_000;
    private static final int BUSY_INTERVALS = 5;

    private final long busyMillis;
    private long records;
    private long lastDue;

    Cadence(Duration emitInterval) {
        this.busyMillis = emitInterval.toMillis() * BUSY_INTERVALS;
    }

    /** A record was processed. */
    void record() {
        records++;
    }

    /** Whether to publish now; asked every emit interval. */
    boolean isDue(long now) {
        if (records >= BUSY_RECORDS && now - lastDue < busyMillis) {
            return false;
        }
        records = 0;
        lastDue = now;
        return true;
    }
}
