package no.bofast.serde;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long to go on asking somebody who doesn't answer: pauses that double, until the time is spent. Not thread-safe. */
final class RetryBudget {

    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 2_000;

    private final long deadlineNanos;
    private long pauseMs = FIRST_PAUSE_MS;

    RetryBudget(Duration total) {
        this.deadlineNanos = System.nanoTime() + total.toNanos();
    }

    /** Waits before the next attempt; false if there is no time for one, or the thread is asked to end. */
    boolean pause() {
        long leftMs = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        if (leftMs <= 0) {
            return false;
        }
        boolean slept = sleep(Math.min(pauseMs, leftMs));
        pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
        return slept;
    }

    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
