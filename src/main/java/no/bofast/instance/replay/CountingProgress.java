package no.bofast.instance.replay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.bofast.console.CommandFailure;
import no.bofast.console.Narrator;
import no.bofast.feed.MetricsFeed;
import no.bofast.patience.Pause;

/** Waits until what stood in the input topic has been counted, published and read back, and tells how far that is. */
public final class CountingProgress {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final long FEED_PATIENCE_SECONDS = 120;

    private final ReplayResult result;
    private final MetricsFeed feed;

    public CountingProgress(ReplayResult result, MetricsFeed feed) {
        this.result = result;
        this.feed = feed;
    }

    /**
     * Waits.
     *
     * @param ends for each input partition the offset behind the last event to wait for
     * @param check asked now and then; throws if it's no use to wait on
     */
    public void await(List<Long> ends, Runnable check) {
        try {
            awaitCounted(ends, check);
            feed.caughtUp().get(FEED_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailure("the published tables could not be read to their end", e);
        }
    }

    private void awaitCounted(List<Long> ends, Runnable check) {
        long all = ends.stream().mapToLong(Long::longValue).sum();
        try (Narrator narrator = Narrator.of("Counting", all)) {
            while (!result.hasReached(ends)) {
                check.run();
                narrator.stepTo(result.position());
                if (!Pause.of(LOOK_AGAIN)) {
                    throw new CommandFailure("interrupted", new InterruptedException());
                }
            }
            narrator.stepTo(all);
        }
    }
}
