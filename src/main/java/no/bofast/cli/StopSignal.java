package no.bofast.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether the process has been asked to stop (SIGTERM, Ctrl-C); what is running is closed before it does.
 *
 * <p>What isn't closed by the deadline is cut off: the transaction that was open is taken back, and whoever takes over does it
 * again.
 */
final class StopSignal {

    private final AtomicBoolean given = new AtomicBoolean();

    private StopSignal() {}

    static StopSignal await(Runnable close, Duration deadline) {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.stop(close, deadline), "stop"));
        return signal;
    }

    private void stop(Runnable close, Duration deadline) {
        given.set(true);
        Thread closing = new Thread(close, "close");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(Math.max(1, deadline.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (closing.isAlive()) {
            System.err.println(
                    "bofast: not stopped within " + deadline.toSeconds() + " s; what was under way is cut off");
        }
    }

    boolean isGiven() {
        return given.get();
    }
}
