package no.bofast.topology.pacing;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Whose turn it is: when a step sends on what it has gathered, and commits. An emit interval after the last time, and under load once
 * in many.
 *
 * <p>What changes with every record is then written less often, when it is speed that counts and not the second. Under load
 * all tasks that count people do so in the same moments: a commit is one of all tasks of a thread, before which people's events must
 * be counted, the more of them together the better; and what many tasks have a part in is complete at once ({@link Sources}).
 * For the same reason the other steps do not commit under load: what they send is committed when people are counted next. Without
 * load, too, the tasks that count people take their turns in the same moments, so that a thread commits once for all of its own.
 */
public final class Cadence {

    /** How many emit intervals apart counts are sent under load. */
    private static final int COUNTING = 50;
    /**
     * Counts are sent at most so far apart however long the emit interval is: a commit is due with them, and the transaction that it
     * ends must be over within the ten seconds that Kafka Streams gives it, the counting of what waits ({@code People}) included.
     */
    private static final long MOST_APART_MILLIS = 5_000;
    /** How often a step may miss these moments before it waits for nobody. */
    private static final int MISSED = 3;

    private static final int ASKED_PER_INTERVAL = 10;
    private static final long MOST_BETWEEN_QUESTIONS_MILLIS = 100;

    private final long emitMillis;
    private final long apartMillis;
    private long last;

    private Cadence(Duration emitInterval, long now) {
        this.emitMillis = emitInterval.toMillis();
        this.apartMillis = Math.min(COUNTING * emitMillis, MOST_APART_MILLIS);
        this.last = now;
    }

    /** Asks a step several times an emit interval, and every tenth of a second at least. */
    public static Cadence start(ProcessorContext<?, ?> context, Duration emitInterval, Punctuator asked) {
        long between = Math.min(emitInterval.toMillis() / ASKED_PER_INTERVAL, MOST_BETWEEN_QUESTIONS_MILLIS);
        context.schedule(
                Instant.EPOCH, Duration.ofMillis(Math.max(1, between)), PunctuationType.WALL_CLOCK_TIME, asked);
        return new Cadence(emitInterval, context.currentSystemTimeMs());
    }

    /** Takes the turn that is due an emit interval after the last one; says whether it was. */
    public boolean takeTurn(long now) {
        return taken(now, now - last >= emitMillis);
    }

    /** Takes the turn that is due in one of the moments in which all tasks send, rarer ones under load; says whether it was. */
    public boolean takeTurnTogether(long now, boolean isUnderLoad) {
        long apart = isUnderLoad ? apartMillis : emitMillis;
        return taken(now, now / apart != last / apart);
    }

    /** Takes the turn that is due whoever else may still have something to add; says whether it was. */
    public boolean takeOverdueTurn(long now) {
        return taken(now, now - last >= Math.max(emitMillis, MISSED * apartMillis));
    }

    private boolean taken(long now, boolean due) {
        last = due ? now : last;
        return due;
    }
}
