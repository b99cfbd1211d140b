package no.bofast.instance.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.bofast.console.CommandFailure;
import no.bofast.feed.MetricsFeed;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.Installation;
import no.bofast.study.bench.BenchLog;
import no.bofast.study.bench.LateSettlements;
import no.bofast.topology.Monitor;

/**
 * How soon events are counted: from when one is handed to Kafka until its count is in the view that the API answers from.
 *
 * @param events that were measured
 * @param median of them all
 * @param slowest hundredth of them is as late as this, or later
 */
public record Latency(int events, Duration median, Duration slowest) {

    private static final long CATCH_UP_MINUTES = 30;
    private static final int TURNS_PER_SECOND = 50;

    /**
     * Measures it while people are settled, one event each.
     *
     * @param log who is counted before
     * @param rate events a second
     * @param seconds how long
     */
    public static Latency of(String name, BenchLog log, int rate, int seconds, Workbench bench)
            throws InterruptedException, ExecutionException, IOException {
        Installation installation = bench.installation(name);
        List<Long> ends = bench.fill(name, log, installation);
        LateSettlements arrivals = new LateSettlements(log, rate * seconds);
        CountedAt counted = new CountedAt(arrivals, ends);
        try (Monitor monitor = bench.start(name, installation, Installation.meters());
                MetricsFeed feed = installation.startFeed(counted);
                TopicWriter writer = installation.writer()) {
            feed.caughtUp().get(CATCH_UP_MINUTES, TimeUnit.MINUTES);
            bench.await(monitor, counted::hasCaughtUp);
            send(arrivals, counted, writer, rate, bench);
            bench.await(monitor, counted::isComplete);
        } catch (TimeoutException e) {
            throw new CommandFailure("nothing was published within " + CATCH_UP_MINUTES + " minutes", e);
        }
        return of(counted.sortedNanos());
    }

    /** Evenly, in fifty turns a second; a turn that comes late makes up for it. */
    private static void send(LateSettlements arrivals, CountedAt counted, TopicWriter writer, int rate, Workbench bench)
            throws InterruptedException {
        long began = System.nanoTime();
        for (int sent = 0; sent < arrivals.events(); ) {
            double due = (System.nanoTime() - began) / 1e9 * rate;
            for (; sent < Math.min(due, arrivals.events()); sent++) {
                counted.sent(sent);
                writer.write(arrivals.event(sent));
            }
            writer.flush();
            bench.stop().pause(Duration.ofMillis(1_000 / TURNS_PER_SECOND));
        }
    }

    private static Latency of(long[] sorted) {
        return new Latency(
                sorted.length,
                Duration.ofNanos(sorted[sorted.length / 2]),
                Duration.ofNanos(sorted[(int) (sorted.length * 0.99)]));
    }
}
