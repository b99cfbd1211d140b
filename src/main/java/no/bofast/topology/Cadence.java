package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * When a step publishes and commits: every emit interval, and under load every fifth.
 *
 * <p>Blocks that change with every record are then written a fifth as often, when it is speed that counts and not the second.
 * The steps take turns within an interval, so that what one commits the next need not wait a whole interval with.
 */
final class Cadence {

    private static final int BUSY_RECORDS = 5_000;
    private static final int BUSY_INTERVALS = 5;
    private static final int STEPS = 3;

    private final ProcessorContext<?, ?> context;
    private final long busyMillis;
    private long records;
    private boolean isBusy;
    private long lastDue;

    private Cadence(ProcessorContext<?, ?> context, Duration emitInterval) {
        this.context = context;
        this.busyMillis = busyInterval(emitInterval).toMillis();
    }

    /**
     * Asks a step every emit interval, when it is its turn.
     *
     * @param step its place in the pipeline, from 0
     */
    static Cadence start(ProcessorContext<?, ?> context, Duration emitInterval, int step, Punctuator asked) {
        takeTurns(context, emitInterval, step, asked);
        return new Cadence(context, emitInterval);
    }

    /** Asks a step every emit interval, when it is its turn. */
    static void takeTurns(ProcessorContext<?, ?> context, Duration emitInterval, int step, Punctuator asked) {
        Instant first = Instant.EPOCH.plus(emitInterval.multipliedBy(step).dividedBy(STEPS));
        context.schedule(first, emitInterval, PunctuationType.WALL_CLOCK_TIME, asked);
    }

    /** How often a step publishes and commits under load. */
    static Duration busyInterval(Duration emitInterval) {
        return emitInterval.multipliedBy(BUSY_INTERVALS);
    }

    /** A record was processed. */
    void record() {
        records++;
    }

    /** Whether to publish now; asked every emit interval. */
    boolean isDue(long now) {
        isBusy = records >= BUSY_RECORDS;
        if (isBusy && now - lastDue < busyMillis) {
            return false;
        }
        records = 0;
        lastDue = now;
        return true;
    }

    /** Commits what was published; under load Kafka Streams does, for all of a thread's tasks at once. */
    void published() {
        if (!isBusy) {
            context.commit();
        }
    }
}
