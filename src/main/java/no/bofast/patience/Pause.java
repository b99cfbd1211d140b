package no.bofast.patience;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits a moment before somebody is asked again. */
public final class Pause {

    private Pause() {}

    /** Waits; false if the thread is asked to end, which it then stays. */
    public static boolean of(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
