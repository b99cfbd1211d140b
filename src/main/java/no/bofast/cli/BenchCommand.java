package no.bofast.cli;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import no.bofast.Main;
import no.bofast.cli.options.Converters;
import no.bofast.console.CommandFailure;
import no.bofast.console.ExitCode;
import no.bofast.console.Narrator;
import no.bofast.console.StopSignal;
import no.bofast.domain.MunicipalityCode;
import no.bofast.feed.MetricsFeed;
import no.bofast.files.DataDirectory;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.BrokerProcess;
import no.bofast.instance.Installation;
import no.bofast.instance.Work;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.Topics;
import no.bofast.study.bench.BenchLog;
import no.bofast.study.bench.Completion;
import no.bofast.study.bench.ExpectedCounts;
import no.bofast.study.bench.PollAndDecode;
import no.bofast.topology.Monitor;
import no.bofast.view.CountsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the whole topology against merely polling and decoding the same topic. */
@Command(
        name = "bench",
        description = {
            "Fills a topic, and measures in one warm run how fast it can be polled and decoded, and how fast the whole"
                    + " topology with exactly-once gets from its first event to complete output, which is then checked.",
            "The broker runs in a process of its own. Compare the ratio, not the speeds: machines differ."
        })
final class BenchCommand implements Callable<Integer> {

    private static final Duration EMIT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    /** After one, the compiler still takes an eighth of all processor time; after two a twentieth, and a fiftieth after some more. */
    private static final int WARM_UPS = 3;

    @Option(
            names = "--persons",
            defaultValue = "500000",
            converter = Converters.AtLeastOne.class,
            description = "People, with four events each (default: ${DEFAULT-VALUE}).")
    private int persons;

    @Option(
            names = "--partitions",
            defaultValue = "4",
            converter = Converters.Partitions.class,
            description = "Partitions of the input (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--threads",
            defaultValue = "2",
            converter = Converters.AtLeastOne.class,
            description = "Threads that process (default: ${DEFAULT-VALUE}).")
    private int threads;

    private final List<MunicipalityCode> municipalities =
            List.copyOf(ReferenceTables.municipalities().keySet());

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (StopSignal stop = StopSignal.open();
                DataDirectory data = DataDirectory.of(Optional.empty());
                BrokerProcess broker = BrokerProcess.start(Main.class, data.path())) {
            for (int time = 1; time <= WARM_UPS; time++) {
                measure("warm-up-" + time, persons, broker.installation(), data.path(), stop);
            }
            Result result = measure("bench", persons, broker.installation(), data.path(), stop);
            print(result);
        }
        return ExitCode.DONE;
    }

    private Result measure(String name, int people, Installation broker, Path directory, StopSignal stop)
            throws InterruptedException, ExecutionException, TimeoutException, IOException {
        Installation installation =
                new Installation(broker.client(), broker.avro(), new Topics(name + "."), ReferenceTables.shipped());
        BenchLog log = new BenchLog(people, municipalities);
        installation.createTopics(partitions);
        List<Long> ends = fill(name, log, installation, stop);
        double limitBefore = pollAndDecode(log, installation);
        forgetPeaks();
        Path state = directory.resolve(name);
        double speed = wholeTopology(log, ends, installation, state, stop);
        long peakHeap = peakHeap();
        double limit = ofBoth(limitBefore, pollAndDecode(log, installation));
        return new Result(log, limit, speed, (double) sizeOf(state) / people, peakHeap);
    }

    /** The limit is measured on both sides of the topology, since the speed of a machine may change within a minute. */
    private static double ofBoth(double before, double after) {
        return 2 / (1 / before + 1 / after);
    }

    private static List<Long> fill(String name, BenchLog log, Installation installation, StopSignal stop) {
        try (Narrator narrator = Narrator.of("Filling the topic (" + name + ")", log.events());
                TopicWriter writer = installation.writer()) {
            log.forEach(submission -> {
                stop.check();
                writer.write(submission);
                narrator.step();
            });
            return writer.complete();
        }
    }

    /** Events a second. */
    private double pollAndDecode(BenchLog log, Installation installation)
            throws ExecutionException, InterruptedException {
        PollAndDecode limit = new PollAndDecode(
                installation.client(),
                installation.topics().populationEvents(),
                installation.avro().deserializer());
        limit.events(partitions, threads);
        long began = System.nanoTime();
        long events = limit.events(partitions, threads);
        if (events != log.events()) {
            throw new CommandFailure("polled " + events + " events, expected " + log.events());
        }
        return perSecond(log, System.nanoTime() - began);
    }

    /** Events a second, from the first event to complete output, which is then read back and checked. */
    private double wholeTopology(BenchLog log, List<Long> ends, Installation installation, Path state, StopSignal stop)
            throws InterruptedException, ExecutionException, TimeoutException {
        ExpectedCounts expected = new ExpectedCounts(log);
        PrometheusMeterRegistry meters = Installation.meters();
        Work work = new Work(state, threads, EMIT_INTERVAL);
        try (Completion completion = new Completion(installation.client(), installation.topics(), installation.avro());
                Monitor monitor = installation.startMonitor(work, partitions, meters)) {
            await(
                    monitor,
                    stop,
                    () -> meters.get("bofast.events.received").counter().count() > 0);
            long began = System.nanoTime();
            long processorBegan = processorNanos();
            ReplayResult reached = new ReplayResult();
            await(monitor, stop, () -> {
                completion.read(reached::progress);
                return reached.hasReached(ends);
            });
            long took = System.nanoTime() - began;
            System.err.printf(
                    Locale.ROOT,
                    "complete after %.1f s; %.1f s of processors, without the broker's%n",
                    took / 1e9,
                    (processorNanos() - processorBegan) / 1e9);
            expected.differenceFrom(published(installation)).ifPresent(BenchCommand::fail);
            return perSecond(log, took);
        }
    }

    private static CountsView published(Installation installation)
            throws InterruptedException, ExecutionException, TimeoutException {
        ReplayResult result = new ReplayResult();
        try (MetricsFeed feed = installation.startFeed(result)) {
            feed.caughtUp().get(1, TimeUnit.MINUTES);
            return result.counts();
        }
    }

    /** What this process has used of all processors. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void await(Monitor monitor, StopSignal stop, Callable<Boolean> condition)
            throws InterruptedException {
        try {
            while (!condition.call()) {
                if (!monitor.isUp()) {
                    fail(monitor.failure().orElse("the monitor stopped"));
                }
                stop.pause(LOOK_AGAIN);
            }
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CommandFailure("the condition failed", e);
        }
    }

    private static void fail(String difference) {
        throw new CommandFailure("wrong output: " + difference);
    }

    private static double perSecond(BenchLog log, long nanos) {
        return log.events() * 1e9 / nanos;
    }

    private static long sizeOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private void print(Result result) {
        System.out.printf(Locale.ROOT, "%-34s %,14d%n", "people", result.log().persons());
        System.out.printf(Locale.ROOT, "%-34s %,14d%n", "events", result.log().events());
        System.out.printf(Locale.ROOT, "%-34s %14s%n", "partitions / threads", partitions + " / " + threads);
        System.out.printf(Locale.ROOT, "%-34s %,14.0f%n", "poll and decode, events a second", result.limit());
        System.out.printf(Locale.ROOT, "%-34s %,14.0f%n", "whole topology, events a second", result.speed());
        System.out.printf(Locale.ROOT, "%-34s %14.3f%n", "ratio", result.speed() / result.limit());
        System.out.printf(Locale.ROOT, "%-34s %14.0f%n", "bytes a person in state, on disk", result.bytesPerPerson());
        System.out.printf(Locale.ROOT, "%-34s %,14d%n", "peak heap, MiB", result.peakHeap() >> 20);
        System.out.println("output checked against counts known beforehand");
    }

    private record Result(BenchLog log, double limit, double speed, double bytesPerPerson, long peakHeap) {}
}
