package no.bofast.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the process has been asked to stop (SIGTERM, Ctrl-C). It ends when the command has closed what it opened, the signal
 * last.
 *
 * <p>So a command opens it first, and asks it wherever it works or waits for long. What isn't closed by the deadline is cut off:
 * the transaction that was open is taken back, and whoever takes over does it again.
 */
public final class StopSignal implements AutoCloseable {

    private static final Duration USUAL_DEADLINE = Duration.ofSeconds(30);

    private final Duration deadline;
    private final CountDownLatch given = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");

    private StopSignal(Duration deadline) {
        this.deadline = deadline;
    }

    /** Ends the command that asks; what it has opened is closed on the way. */
    public static final class Stopped extends RuntimeException {
        private Stopped() {
            super("stopped");
        }
    }

    public static StopSignal open() {
        return open(USUAL_DEADLINE);
    }

    /** @param deadline how long the command may take to close what it opened */
    public static StopSignal open(Duration deadline) {
        StopSignal signal = new StopSignal(deadline);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Throws {@link Stopped} if the process has been asked to stop. */
    public void check() {
        if (isGiven()) {
            throw new Stopped();
        }
    }

    /** Waits; throws {@link Stopped} as soon as the process is asked to stop. */
    public void pause(Duration time) throws InterruptedException {
        if (given.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Stopped();
        }
    }

    private boolean isGiven() {
        return given.getCount() == 0;
    }

    private void stop() {
        given.countDown();
        try {
            if (!closed.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println(
                        "bofast: not stopped within " + deadline.toSeconds() + " s; what was under way is cut off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // It is at work, and sees that all is closed.
        }
    }
}
