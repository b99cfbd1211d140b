package no.bofast.instance.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.bofast.console.CommandFailure;
import no.bofast.console.StopSignal;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.RightsRules;
import no.bofast.feed.MetricsFeed;
import no.bofast.ingest.RegisterFormat;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.Installation;
import no.bofast.instance.LocalPlatform;
import no.bofast.instance.Work;
import no.bofast.topology.Monitor;
import no.bofast.warning.WarningSettings;

/** The whole monitor on an embedded broker, run over files until everything in them has been published. */
public final class Replay implements AutoCloseable {

    private static final long SHORTEST_EMIT_MILLIS = 100;
    private static final long LONGEST_EMIT_MILLIS = 500;
    /** Half a second from 10 MB on, which are some 30,000 events. */
    private static final long BYTES_PER_EMIT_MILLISECOND = 20_000;

    /** How much smaller gzip makes register events. */
    private static final int USUAL_PACKING = 8;

    private final LocalPlatform platform;
    private final Installation installation;
    private final Monitor monitor;
    private final StopSignal stop;
    private final ReplayResult result = new ReplayResult();
    private final MetricsFeed feed;
    private List<Long> ends = List.of();

    private Replay(
            LocalPlatform platform, Work work, MunicipalityTables municipalities, int partitions, StopSignal stop) {
        this.platform = platform;
        this.stop = stop;
        this.installation = platform.installation().by(municipalities);
        int inputPartitions = installation.createTopics(partitions);
        if (inputPartitions != partitions) {
            throw new CommandFailure("what is in the data directory was replayed with " + inputPartitions
                    + " partitions, not " + partitions + ": give --partitions " + inputPartitions
                    + ", or another --data-dir");
        }
        this.monitor = installation.startMonitor(work, inputPartitions, Installation.meters());
        this.feed = installation.startFeed(result);
    }

    /**
     * Starts it.
     *
     * @param releaseKey what releases are made with; without one there are none
     */
    public static Replay start(
            Path directory,
            List<Path> files,
            WarningSettings warning,
            RightsRules rights,
            MunicipalityTables municipalities,
            Optional<ReleaseKey> releaseKey,
            int threads,
            int partitions,
            StopSignal stop)
            throws IOException {
        Work work =
                new Work(directory.resolve("state"), threads, emitInterval(files), warning, rights).with(releaseKey);
        LocalPlatform platform = LocalPlatform.start(directory);
        try {
            return new Replay(platform, work, municipalities, partitions, stop);
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** Each step waits for it: a small replay should be over soon, a large one not publish what it counts on at once. */
    private static Duration emitInterval(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += size(file);
        }
        long millis = bytes / BYTES_PER_EMIT_MILLISECOND;
        return Duration.ofMillis(Math.max(SHORTEST_EMIT_MILLIS, Math.min(millis, LONGEST_EMIT_MILLIS)));
    }

    /** About as many bytes as will be read; of a pipe as many as need the longest interval. */
    private static long size(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return LONGEST_EMIT_MILLIS * BYTES_PER_EMIT_MILLISECOND;
        }
        return file.toString().endsWith(".gz") ? Files.size(file) * USUAL_PACKING : Files.size(file);
    }

    /** Puts files into the input topic, and then moves the clock of every partition to the last event. */
    public FileIngest read(RegisterFormat format, List<Path> files, Path rejects) throws IOException {
        try (TopicWriter writer = installation.writer()) {
            FileIngest ingest = new FileIngest(format, writer, rejects, FutureTimes.ALLOWED, stop);
            ingest.ingest(files);
            ends = writer.complete();
            return ingest;
        }
    }

    /** Waits until all that was read has been published. */
    public ReplayResult await() {
        new CountingProgress(result, feed).await(ends, this::check);
        return result;
    }

    private void check() {
        stop.check();
        if (!monitor.isUp()) {
            throw new CommandFailure("the monitor stopped: " + monitor.failure().orElse("for an unknown reason"));
        }
    }

    @Override
    public void close() {
        feed.close();
        monitor.close();
        platform.close();
    }
}
