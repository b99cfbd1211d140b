package no.bofast.topology;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * When a step sends on what it has gathered, and commits: an emit interval after the last time, and under load once in several.
 *
 * <p>What changes with every record is then written less often, when it is speed that counts and not the second. Under load
 * all tasks that count people do so in the same moments: a commit is one of all tasks of a thread, before which people's events must
 * be counted, the more of them together the better; and what many tasks have a part in is complete at once ({@link Sources}).
 * For the same reason the other steps do not commit under load: what they send is committed when people are counted next.
 */
final class Cadence {

    /** How many emit intervals apart counts are sent under load; not more, or a transaction would stay open too long. */
    private static final int COUNTING = 5;
    /** After how many emit intervals a step waits for nobody. */
    private static final int AT_LATEST = 3 * COUNTING;

    private static final int ASKED_PER_INTERVAL = 10;

    private final long emitMillis;
    private long lastDue;

    private Cadence(Duration emitInterval, long now) {
        this.emitMillis = emitInterval.toMillis();
        this.lastDue = now;
    }

    /** Asks a step several times an emit interval. */
    static Cadence start(ProcessorContext<?, ?> context, Duration emitInterval, Punctuator asked) {
        Duration between = Duration.ofMillis(Math.max(1, emitInterval.toMillis() / ASKED_PER_INTERVAL));
        context.schedule(Instant.EPOCH, between, PunctuationType.WALL_CLOCK_TIME, asked);
        return new Cadence(emitInterval, context.currentSystemTimeMs());
    }

    /** Whether to send now: an emit interval after the last time. */
    boolean isDue(long now) {
        return isDue(now, now - lastDue >= emitMillis);
    }

    /** Whether to send now, in one of the moments in which all tasks do under load. */
    boolean isDueUnderLoad(long now) {
        long apart = COUNTING * emitMillis;
        return isDue(now, now / apart != lastDue / apart);
    }

    /** Whether to send now whoever else may still have something to add. */
    boolean isOverdue(long now) {
        return isDue(now, now - lastDue >= AT_LATEST * emitMillis);
    }

    private boolean isDue(long now, boolean due) {
        lastDue = due ? now : lastDue;
        return due;
    }
}
