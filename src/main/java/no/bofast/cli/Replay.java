package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import no.bofast.ingest.RegisterFormat;
import no.bofast.ingest.TopicWriter;
import no.bofast.topology.MetricsFeed;
import no.bofast.topology.Monitor;
import no.bofast.warning.WarningSettings;

/** The whole monitor on an embedded broker, run over files until everything in them has been published. */
final class Replay implements AutoCloseable {

    private static final Duration EMIT_INTERVAL = Duration.ofMillis(500);

    private final LocalPlatform platform;
    private final Installation installation;
    private final Monitor monitor;
    private final ReplayResult result = new ReplayResult();
    private final MetricsFeed feed;
    private List<Long> ends = List.of();

    private Replay(LocalPlatform platform, Installation.Work work, int partitions) {
        this.platform = platform;
        this.installation = platform.installation();
        int inputPartitions = installation.createTopics(partitions);
        this.monitor = installation.startMonitor(work, inputPartitions, Installation.meters());
        this.feed = installation.startFeed(result);
    }

    static Replay start(Path directory, int threads, int partitions) {
        LocalPlatform platform = LocalPlatform.start(directory);
        Installation.Work work = new Installation.Work(
                directory.resolve("state"), threads, 0, EMIT_INTERVAL, WarningSettings.DEFAULTS);
        try {
            return new Replay(platform, work, partitions);
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** Puts files into the input topic, and then moves the clock of every partition to the last event. */
    FileIngest read(RegisterFormat format, List<Path> files, Path rejects) throws IOException {
        try (TopicWriter writer = installation.writer()) {
            FileIngest ingest = new FileIngest(format, writer, rejects);
            ingest.ingest(files);
            ends = writer.complete();
            return ingest;
        }
    }

    /** Waits until all that was read has been published. */
    ReplayResult await() {
        new Counting(result, feed).await(ends, this::failIfMonitorFailed);
        return result;
    }

    private void failIfMonitorFailed() {
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
