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
 *
 * <p>How long a commit takes is the cluster's affair: some milliseconds with one broker, some seventy with three on two cores, and more
 * when they are busy. Steps that commit whenever an emit interval is over would then do nothing else, so the turns of each take a quarter of the time at
 * most, the commits that end them included. For example after a turn from 10:00:00.0 to 10:00:00.5 the next one comes at 10:00:02.0.
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

    /** For so many times as long as a turn took, the step does other work. */
    private static final int PAUSES = 3;

    private static final long NOT_UNDER_WAY = Long.MIN_VALUE;

    private final ProcessorContext<?, ?> context;
    private final long emitMillis;
    private final long apartMillis;
    private long last;
    private long committingSince = NOT_UNDER_WAY;
    private long restedAt = Long.MIN_VALUE;

    private Cadence(ProcessorContext<?, ?> context, Duration emitInterval) {
        this.context = context;
        this.emitMillis = emitInterval.toMillis();
        this.apartMillis = Math.min(COUNTING * emitMillis, MOST_APART_MILLIS);
        this.last = context.currentSystemTimeMs();
    }

    /** Asks a step several times an emit interval, and every tenth of a second at least. */
    public static Cadence start(ProcessorContext<?, ?> context, Duration emitInterval, Punctuator asked) {
        Cadence cadence = new Cadence(context, emitInterval);
        long between = Math.min(emitInterval.toMillis() / ASKED_PER_INTERVAL, MOST_BETWEEN_QUESTIONS_MILLIS);
        context.schedule(
                Instant.EPOCH, Duration.ofMillis(Math.max(1, between)), PunctuationType.WALL_CLOCK_TIME, now -> {
                    cadence.goOn(now);
                    asked.punctuate(now);
                });
        return cadence;
    }

    /** Has what a turn sent committed, as its last act. */
    public void commit(long turn) {
        context.commit();
        committingSince = turn;
    }

    /** The step is given a record: a commit that it asked for is over. */
    public void goOn() {
        if (committingSince != NOT_UNDER_WAY) {
            goOn(context.currentSystemTimeMs());
        }
    }

    private void goOn(long now) {
        if (committingSince != NOT_UNDER_WAY) {
            restedAt = now + Math.min(PAUSES * (now - committingSince), MOST_APART_MILLIS);
            committingSince = NOT_UNDER_WAY;
        }
    }

    private boolean isRested(long now) {
        return now >= restedAt;
    }

    /** Takes the turn that is due an emit interval after the last one; says whether it was. */
    public boolean takeTurn(long now) {
        return taken(now, now - last >= emitMillis && isRested(now));
    }

    /**
     * Takes the turn that is due in one of the moments in which all tasks send, rarer ones under load; says whether it was. A task
     * that hasn't quite rested takes part in the moment all the same: alone, a little later, it would cost one more commit.
     */
    public boolean takeTurnTogether(long now, boolean isUnderLoad) {
        long apart = isUnderLoad ? apartMillis : emitMillis;
        return taken(now, now / apart != last / apart && now / apart >= Math.floorDiv(restedAt, apart));
    }

    /** Takes the turn that is due whoever else may still have something to add; says whether it was. */
    public boolean takeOverdueTurn(long now) {
        return taken(now, now - last >= Math.max(emitMillis, MISSED * apartMillis) && isRested(now));
    }

    private boolean taken(long now, boolean due) {
        last = due ? now : last;
        return due;
    }
}
