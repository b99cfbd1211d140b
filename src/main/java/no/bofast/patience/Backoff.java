package no.bofast.patience;

import java.time.Duration;

/**
 * How long to wait before something that failed is tried again: each time twice as long as the time before, up to a longest.
 *
 * <p>For example with 1 s and 30 s: 1, 2, 4, 8, 16, 30, 30, …; and 1 again after {@link #reset}. For one thread.
 */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    public Backoff(Duration first, Duration longest) {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "pauses must begin above zero and grow, got: " + first + " to " + longest);
        }
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** The next pause. */
    public Duration next() {
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return pause;
    }

    /** What was tried has succeeded. */
    public void reset() {
        next = first;
    }
}
