package no.bofast.patience;

import java.time.Duration;

/** A time until which somebody is asked again; by the clock that only runs on. */
public final class Deadline {

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    /** A time from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean isOver() {
        return System.nanoTime() - endNanos >= 0;
    }

    /** Waits before the next attempt, at most until the end; false if there is no time for one, or the thread is asked to end. */
    public boolean pause(Duration wanted) {
        Duration left = Duration.ofNanos(endNanos - System.nanoTime());
        return left.toNanos() > 0 && Pause.of(wanted.compareTo(left) < 0 ? wanted : left);
    }
}
