package no.bofast.instance.replay;

import java.io.IOException;
import java.nio.file.Path;
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
            WarningSettings warning,
            RightsRules rights,
            MunicipalityTables municipalities,
            Optional<ReleaseKey> releaseKey,
            int threads,
            int partitions,
            StopSignal stop)
            throws IOException {
        Work work = new Work(directory.resolve("state"), threads, warning, rights).with(releaseKey);
        LocalPlatform platform = LocalPlatform.start(directory);
        try {
            return new Replay(platform, work, municipalities, partitions, stop);
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
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
