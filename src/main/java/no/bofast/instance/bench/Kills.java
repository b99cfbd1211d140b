package no.bofast.instance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.BrokerProcess;
import no.bofast.instance.Installation;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.study.bench.BenchLog;
import no.bofast.study.bench.Completion;
import no.bofast.study.bench.LateSettlements;

/** An installation whose instances are started and killed. Mutable, for one thread. */
final class Kills implements AutoCloseable {

    /** So many people are settled while nobody counts that each partition has some of them. */
    private static final int SETTLED_MEANWHILE = 40;

    private static final int MOST_KILLS = 3;
    /** A copy of the state is some tenths of a second behind. */
    private static final Duration FOLLOWING = Duration.ofSeconds(10);

    private final String name;
    private final List<String> options;
    private final Class<?> main;
    private final Installation installation;
    private final Workbench bench;
    private final LateSettlements arrivals;
    private final Completion completion;
    private final ReplayResult reached = new ReplayResult();
    private final Map<String, InstanceProcess> running = new HashMap<>();
    private List<Long> ends;
    private int settled;

    /**
     * An installation with a register to count.
     *
     * @param standbys copies of each state that other instances keep
     */
    Kills(String name, int standbys, BenchLog log, BrokerProcess broker, Class<?> main, Workbench bench) {
        this.name = name;
        this.main = main;
        this.bench = bench;
        this.installation = bench.installation(name);
        this.options = Stream.concat(
                        broker.options().stream(),
                        Stream.of(
                                "--prefix=" + installation.topics().prefix(),
                                "--partitions=" + bench.partitions(),
                                "--threads=" + bench.threads(),
                                "--standbys=" + standbys))
                .toList();
        this.ends = bench.fill(name, log, installation);
        this.arrivals = new LateSettlements(log, SETTLED_MEANWHILE * MOST_KILLS);
        this.completion = new Completion(installation.client(), installation.topics(), installation.avro());
    }

    /** Starts an instance; returns the moment, by {@link System#nanoTime}. */
    long start(String instance) throws IOException {
        long now = System.nanoTime();
        Path state = bench.state(name + "-" + instance);
        running.put(
                instance,
                InstanceProcess.start(
                        main,
                        Stream.concat(options.stream(), Stream.of("--data-dir=" + state))
                                .toList(),
                        bench.state(name + "-" + instance + ".txt")));
        return now;
    }

    /** Waits until all that was sent is counted; returns the time since a moment. */
    Duration untilCounted(long since) throws InterruptedException {
        while (!reached.hasReached(ends)) {
            completion.read(reached::progress);
            running.values().forEach(InstanceProcess::check);
            bench.stop().check();
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    void letCopiesFollow() throws InterruptedException {
        bench.stop().pause(FOLLOWING);
    }

    /** Kills an instance, and has people settled in all partitions. */
    void killAndSettleSome(String instance) throws InterruptedException {
        running.remove(instance).kill();
        try (TopicWriter writer = installation.writer()) {
            for (int until = settled + SETTLED_MEANWHILE; settled < until; settled++) {
                writer.write(arrivals.event(settled));
            }
            ends = writer.complete();
        }
    }

    @Override
    public void close() {
        running.values().forEach(InstanceProcess::close);
        completion.close();
    }
}
