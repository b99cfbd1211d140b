package no.bofast.subscription.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import no.bofast.patience.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a dispatcher's turns: at once when something happened, and often enough for what is due by time. */
public final class DispatcherThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DispatcherThread.class);
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore woken = new Semaphore(0);
    private final Dispatcher dispatcher;
    private final Thread thread = new Thread(this::run, "deliveries");
    private volatile boolean isClosing;

    /** @param made makes the dispatcher, given what wakes this thread */
    public DispatcherThread(Function<Runnable, Dispatcher> made) {
        this.dispatcher = made.apply(woken::release);
        thread.setDaemon(true);
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    public DispatcherThread start() {
        thread.start();
        return this;
    }

    /** Has the next turn taken at once. */
    public void wake() {
        woken.release();
    }

    private void run() {
        while (!isClosing) {
            try {
                woken.tryAcquire(BETWEEN_TURNS.toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
                turn();
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private void turn() {
        try {
            dispatcher.turn();
        } catch (RuntimeException | Error e) {
            if (!isClosing) {
                LOG.warn("Deliveries begin again in {} s: {}", AFTER_FAILURE.toSeconds(), e.toString());
                dispatcher.startAgain();
                Pause.of(AFTER_FAILURE);
            }
        }
    }

    @Override
    public void close() {
        isClosing = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
