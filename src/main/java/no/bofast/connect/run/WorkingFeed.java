package no.bofast.connect.run;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connector with its thread: whatever fails is closed and opened again after a while, from what was committed, until it is closed.
 * One thread reads; the rest may be asked from any.
 */
abstract class WorkingFeed extends MeasuredFeed {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingFeed.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final String name;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean isKilled;

    WorkingFeed(String name) {
        this.name = name;
        this.thread = new Thread(this::work, "connect-" + name);
    }

    /** Opens what is read and reads it while {@link #isOpen}; throws what stops it. */
    abstract void read() throws IOException;

    final void start() {
        thread.start();
    }

    final boolean isOpen() {
        return stop.getCount() > 0;
    }

    /** Whether everything is to be left as a process leaves it that dies. */
    final boolean isKilled() {
        return isKilled;
    }

    private void work() {
        long pause = FIRST_PAUSE_MILLIS;
        while (isOpen()) {
            try {
                read();
            } catch (RuntimeException | IOException e) {
                pause = isReading() ? FIRST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                fails(e);
                tell(e);
            }
            pauses();
            knowsNothing();
            await(pause);
        }
    }

    /** Messages of others may quote what they were given. */
    private void tell(Exception e) {
        if (isOpen()) {
            LOG.warn(
                    "connector {} stopped reading: {} at {}; it tries again",
                    name,
                    e.getClass().getSimpleName(),
                    e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "an unknown place");
        }
    }

    private void await(long millis) {
        try {
            stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    /** For tests: stops in the middle of whatever is done, as if the process had died. */
    final void kill() {
        isKilled = true;
        stop.countDown();
        thread.interrupt();
        join();
    }

    @Override
    public final void close() {
        stop.countDown();
        join();
    }

    private void join() {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
