package no.bofast.topology;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.bofast.patience.Backoff;
import no.bofast.serde.RegistryFailure;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a processing thread that failed: infrastructure that is lost, or lets nobody in, and a lost transaction have it start
 * again; anything else is a bug, stops the instance and is told; but for what a stop cuts off.
 *
 * <p>A thread that starts again restores its state and fails once more while brokers are away, so it waits before, longer each time
 * until threads have gone on for a while. It is the failed thread that waits here; a stop ends the wait. For many threads.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** Without a failure for so long, threads count as well again. */
    private static final Duration WELL = Duration.ofMinutes(2);
    /** A thread that starts again fails once more within so long, if nothing was mended: after its pause and the registry's. */
    private static final Duration STANDING = Duration.ofSeconds(90);

    private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private final AtomicReference<Throwable> last = new AtomicReference<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final LongSupplier nanoTime;
    private long lastNanos;

    ThreadFailures() {
        this(System::nanoTime);
    }

    ThreadFailures(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastNanos = nanoTime.getAsLong();
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable thrown) {
        if (isCausedBy(thrown, cause -> cause instanceof Stopping.CutOff)) {
            LOG.info("{}; it is done again at the next start", oneLine(thrown));
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        last.set(thrown);
        if (isLostInfrastructure(thrown)) {
            Duration pause = nextPause();
            LOG.warn("A processing thread starts again in {} s: {}", pause.toSeconds(), oneLine(thrown));
            await(pause);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.error("This instance stops, since it met a bug: {}", oneLine(thrown), thrown);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    synchronized Duration nextPause() {
        long now = nanoTime.getAsLong();
        if (now - lastNanos > WELL.toNanos()) {
            backoff.reset();
        }
        lastNanos = now;
        return backoff.next();
    }

    private void await(Duration pause) {
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isLostInfrastructure(Throwable thrown) {
        return isCausedBy(
                thrown,
                cause -> cause instanceof RegistryFailure
                        || cause instanceof RetriableException
                        || cause instanceof AuthenticationException
                        || cause instanceof AuthorizationException
                        || isLostTransaction(cause));
    }

    /** Brokers take a transaction back that outlasts its time, or whose producer another one has followed: what it held is done again. */
    private static boolean isLostTransaction(Throwable cause) {
        return cause instanceof ApplicationRecoverableException
                || cause instanceof InvalidTxnStateException
                || cause instanceof TransactionAbortableException
                || cause instanceof TransactionAbortedException;
    }

    private static boolean isCausedBy(Throwable thrown, Predicate<Throwable> isIt) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(isIt);
    }

    static String oneLine(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && !(root instanceof RegistryFailure)) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .findFirst()
                .orElse(root.getClass().getSimpleName());
    }

    /** What failed last, in one line. */
    Optional<String> last() {
        return Optional.ofNullable(last.get()).map(ThreadFailures::oneLine);
    }

    /** What keeps threads from going on for now, in a sentence; empty when they have gone on for a while. */
    synchronized Optional<String> standing() {
        boolean isNew = nanoTime.getAsLong() - lastNanos < STANDING.toNanos();
        return last().filter(line -> isNew).map(line -> "Counting waits and is tried again: " + line + ".");
    }

    /** Nobody waits any more. */
    @Override
    public void close() {
        stopping.countDown();
    }
}
