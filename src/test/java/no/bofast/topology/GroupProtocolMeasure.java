package no.bofast.topology;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.bofast.cluster.TopicSetup;
import no.bofast.domain.Cell;
import no.bofast.domain.EventCheck;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.feed.FeedListener;
import no.bofast.feed.MetricsFeed;
import no.bofast.ingest.TopicWriter;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.Topics;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.ThreeBrokerCluster;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;
import org.awaitility.Awaitility;

/**
 * Which group shares the work better, a classic one with static members or a streams group (KIP-1071): how long processing
 * stands still, and how much state is read again, while two instances on three brokers are restarted and one is killed.
 *
 * <p>Run by hand, with {@code classic} or {@code streams}; prints a line of Markdown a step. A register goes on all the time, a
 * day each {@value #MILLIS_A_DAY} ms; the gap is the longest time in which the published register clock didn't move.
 */
final class GroupProtocolMeasure implements FeedListener {

    private static final EventCheck CHECK = new EventCheck(ReferenceTables.division());

    private static final long MILLIS_A_DAY = 250;
    private static final Duration SETTLE = Duration.ofSeconds(18);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final String protocol;
    private final Path directory;
    private final List<BofastProcess> started = new ArrayList<>();
    private Thread living;
    private volatile boolean isOver;
    private Instant clock = Instant.EPOCH;
    private long movedNanos;
    private long gapNanos;

    private GroupProtocolMeasure(String protocol, Path directory) {
        this.protocol = protocol;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        new GroupProtocolMeasure(arguments[0], Files.createTempDirectory("group-" + arguments[0])).measure();
        System.exit(0);
    }

    private void measure() throws Exception {
        Topics topics = new Topics(Topics.DEFAULT_PREFIX);
        try (ThreeBrokerCluster brokers = ThreeBrokerCluster.start(directory);
                EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            Map<String, Object> client = Map.of("bootstrap.servers", brokers.bootstrapServers());
            AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", registry.url()));
            new TopicSetup(client, topics).createMissing(MeasuredInstance.PARTITIONS);
            try (TopicWriter writer = new TopicWriter(client, topics, avro, CHECK);
                    MetricsFeed feed = MetricsFeed.start(
                            client, topics, avro, new SettlingCheck(ReferenceTables.division()), this)) {
                Instant loaded = live(writer);
                String[] addresses = {brokers.bootstrapServers(), registry.url()};
                try {
                    steps(loaded, addresses);
                } finally {
                    isOver = true;
                    living.join();
                }
            }
        } finally {
            started.forEach(BofastProcess::close);
        }
    }

    private void steps(Instant loaded, String[] addresses) throws Exception {
        BofastProcess first = start("first", addresses);
        BofastProcess second = start("second", addresses);
        Awaitility.await().atMost(LONGEST_WAIT).until(() -> clock().isAfter(loaded));
        step("nothing happens", () -> {});
        step("first stopped", first::terminate);
        step("first back", () -> start("first", addresses));
        step("second stopped", second::terminate);
        BofastProcess[] again = new BofastProcess[1];
        step("second back", () -> again[0] = start("second", addresses));
        step("second killed", again[0]::kill);
        step("second back after the kill", () -> again[0] = start("second", addresses));
        step("second killed, and back at once", () -> {
            again[0].kill();
            start("second", addresses);
        });
    }

    private BofastProcess start(String name, String[] addresses) {
        BofastProcess instance = BofastProcess.startMain(
                directory.resolve(name + "-" + started.size() + ".txt"),
                MeasuredInstance.class.getName(),
                protocol,
                addresses[0],
                addresses[1],
                directory.resolve(name).toString());
        started.add(instance);
        return instance;
    }

    private void step(String name, Step step) throws Exception {
        long restored = printed("restored ");
        long standby = printed("standby ");
        beginGap();
        long began = System.nanoTime();
        step.take();
        long left = SETTLE.toNanos() - (System.nanoTime() - began);
        TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
        System.out.printf(
                "| %s | %s | %.1f | %d | %d |%n",
                protocol, name, gapSeconds(), printed("restored ") - restored, printed("standby ") - standby);
    }

    /** What all instances that were ever started have counted, each in its last line of the kind. */
    private long printed(String kind) {
        return started.stream()
                .mapToLong(instance -> instance.printed()
                        .lines()
                        .filter(line -> line.startsWith(kind))
                        .mapToLong(line -> Long.parseLong(line.substring(kind.length())))
                        .max()
                        .orElse(0))
                .sum();
    }

    /** Loads some years and then lives on in a thread; returns the end of what was loaded. */
    private Instant live(TopicWriter writer) {
        LocalDate last = LocalDate.of(2017, 12, 31);
        Simulation simulation = new Simulation(
                SimulationOptions.DEFAULT.withPersons(10_000).withPeriod(LocalDate.of(2014, 1, 1), last));
        Simulation.Day day = simulation.nextDay();
        while (day.date().isBefore(last)) {
            write(day, writer);
            day = simulation.nextDay();
        }
        writer.complete();
        living = new Thread(() -> liveOn(simulation, writer), "register");
        living.start();
        return last.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void liveOn(Simulation simulation, TopicWriter writer) {
        try {
            while (!isOver) {
                write(simulation.nextDay(), writer);
                writer.flush();
                TimeUnit.MILLISECONDS.sleep(MILLIS_A_DAY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Simulation.Day day, TopicWriter writer) {
        day.submissions().forEach(writer::write);
        writer.write(day.heartbeat());
    }

    @Override
    public synchronized void progress(Instant registerClock, List<Long> positions) {
        if (registerClock.isAfter(clock)) {
            gapNanos = Math.max(gapNanos, System.nanoTime() - movedNanos);
            clock = registerClock;
            movedNanos = System.nanoTime();
        }
    }

    private synchronized Instant clock() {
        return clock;
    }

    private synchronized void beginGap() {
        gapNanos = 0;
    }

    /** A gap that lasts counts too. */
    private synchronized double gapSeconds() {
        return Math.max(gapNanos, System.nanoTime() - movedNanos) / 1e9;
    }

    @Override
    public void count(Cell cell, CellCount count) {}

    @Override
    public void outlook(Outlook outlook) {}

    @Override
    public void alert(String key, AlertChange change, boolean isWithdrawn) {}

    @Override
    public void deadLetters(Map<RejectionReason, Long> byReason) {}

    /** Something that is done to the instances. */
    private interface Step {
        void take() throws Exception;
    }
}
