package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * When a step sends on what it has gathered, and commits: an emit interval after the last time, and under load every fifth.
 *
 * <p>Blocks that change with every record are then written a fifth as often, when it is speed that counts and not the second.
 * Under load all tasks of all steps send in the same moments: a commit is one of all tasks of a thread, before which people's
 * events must be counted, the more of them together the better; and a block to which many tasks add is published once.
 */
final class Cadence {

    private static final int BUSY_INTERVALS = 5;
    private static final int ASKED_PER_INTERVAL = 10;

    private final long emitMillis;
    private final long busyMillis;
    private long lastDue;

    private Cadence(Duration emitInterval) {
        this.emitMillis = emitInterval.toMillis();
        this.busyMillis = emitMillis * BUSY_INTERVALS;
    }

    /** Asks a step several times an emit interval. */
    static Cadence start(ProcessorContext<?, ?> context, Duration emitInterval, Punctuator asked) {
        Duration between = Duration.ofMillis(Math.max(1, emitInterval.toMillis() / ASKED_PER_INTERVAL));
        context.schedule(Instant.EPOCH, between, PunctuationType.WALL_CLOCK_TIME, asked);
        return new Cadence(emitInterval);
    }

    /** Whether to send now. */
    boolean isDue(long now, boolean isUnderLoad) {
        if (isUnderLoad ? period(now) == period(lastDue) : now - lastDue < emitMillis) {
            return false;
        }
        lastDue = now;
        return true;
    }

    private long period(long now) {
        return now / busyMillis;
    }
}
