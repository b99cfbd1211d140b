package no.bofast.instance.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import no.bofast.console.CommandFailure;
import no.bofast.feed.MetricsFeed;
import no.bofast.instance.Installation;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.study.bench.Completion;
import no.bofast.study.bench.KnownRegister;
import no.bofast.study.bench.PollAndDecode;
import no.bofast.topology.Monitor;
import no.bofast.view.CountsView;

/**
 * How many events a second the whole topology takes, against merely polling and decoding the same topic.
 *
 * @param log what was counted
 * @param limit events a second that are polled and decoded
 * @param speed events a second, from the first one to complete output
 * @param processorSeconds used meanwhile, without the broker's
 * @param bytesPerPerson in state, on disk
 * @param heapPerPerson bytes that are still held when all is counted and what isn't needed is collected
 * @param peakHeap bytes
 */
public record Throughput(
        KnownRegister log,
        double limit,
        double speed,
        double processorSeconds,
        double bytesPerPerson,
        double heapPerPerson,
        long peakHeap) {

    private static final long READ_BACK_MINUTES = 10;

    /** Measures it, and checks the output. */
    public static Throughput of(String name, KnownRegister log, Workbench bench)
            throws InterruptedException, ExecutionException, IOException {
        Installation installation = bench.installation(name);
        List<Long> ends = bench.fill(name, log, installation);
        double limitBefore = pollAndDecode(log, installation, bench);
        forgetPeaks();
        long heapBefore = used(MemoryPoolMXBean::getUsage);
        Took took = wholeTopology(name, log, ends, installation, bench);
        long peakHeap = used(MemoryPoolMXBean::getPeakUsage);
        double limit = ofBoth(limitBefore, pollAndDecode(log, installation, bench));
        return new Throughput(
                log,
                limit,
                perSecond(log, took.nanos),
                took.processorNanos / 1e9,
                bench.bytesPerPerson(name, log),
                (double) (took.heapKept - heapBefore) / log.persons(),
                peakHeap);
    }

    public double ratio() {
        return speed / limit;
    }

    /** The limit is measured on both sides of the topology, since the speed of a machine may change within a minute. */
    private static double ofBoth(double before, double after) {
        return 2 / (1 / before + 1 / after);
    }

    private static double pollAndDecode(KnownRegister log, Installation installation, Workbench bench)
            throws ExecutionException, InterruptedException {
        PollAndDecode limit = new PollAndDecode(
                installation.client(),
                installation.topics().populationEvents(),
                installation.avro().deserializer());
        limit.events(bench.partitions(), bench.threads());
        long began = System.nanoTime();
        long events = limit.events(bench.partitions(), bench.threads());
        if (events != log.events()) {
            throw new CommandFailure("polled " + events + " events, expected " + log.events());
        }
        return perSecond(log, System.nanoTime() - began);
    }

    /** From the first event to complete output, which is then read back and checked. */
    private static Took wholeTopology(
            String name, KnownRegister log, List<Long> ends, Installation installation, Workbench bench)
            throws InterruptedException, ExecutionException {
        PrometheusMeterRegistry meters = Installation.meters();
        try (Completion completion = new Completion(installation.client(), installation.topics(), installation.avro());
                Monitor monitor = bench.start(name, installation, meters)) {
            bench.await(
                    monitor,
                    () -> meters.get("bofast.events.received").counter().count() > 0);
            long began = System.nanoTime();
            long processorBegan = processorNanos();
            ReplayResult reached = new ReplayResult();
            bench.await(monitor, () -> {
                completion.read(reached::progress);
                return reached.hasReached(ends);
            });
            Took took = new Took(System.nanoTime() - began, processorNanos() - processorBegan, usedAfterCollection());
            log.differenceFrom(published(installation)).ifPresent(difference -> {
                throw new CommandFailure("wrong output: " + difference);
            });
            return took;
        }
    }

    private record Took(long nanos, long processorNanos, long heapKept) {}

    private static CountsView published(Installation installation) throws InterruptedException, ExecutionException {
        ReplayResult result = new ReplayResult();
        try (MetricsFeed feed = installation.startFeed(result)) {
            feed.caughtUp().get(READ_BACK_MINUTES, TimeUnit.MINUTES);
            return result.counts();
        } catch (TimeoutException e) {
            throw new CommandFailure(
                    "what was published couldn't be read back within " + READ_BACK_MINUTES
                            + " minutes: the machine is too busy to measure anything",
                    e);
        }
    }

    /** What this process has used of all processors. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double perSecond(KnownRegister log, long nanos) {
        return log.events() * 1e9 / nanos;
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long usedAfterCollection() {
        System.gc();
        return used(MemoryPoolMXBean::getUsage);
    }

    private static long used(Function<MemoryPoolMXBean, MemoryUsage> usage) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> usage.apply(pool).getUsed())
                .sum();
    }
}
