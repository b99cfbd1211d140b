package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.MunicipalityOptions;
import no.bofast.cli.options.RightsOptions;
import no.bofast.cluster.InputEnds;
import no.bofast.console.CommandFailure;
import no.bofast.console.ExitCode;
import no.bofast.domain.RightsRules;
import no.bofast.feed.MetricsFeed;
import no.bofast.files.WritableDirectory;
import no.bofast.instance.Installation;
import no.bofast.instance.replay.CountingProgress;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.report.measures.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the raw tables from a running monitor. */
@Command(
        name = "tables",
        description = {
            "Writes the raw tables from a running monitor: the same files as replay, with exact counts.",
            "Waits until the monitor has counted all events that are in the input topic when it's asked."
        })
final class TablesCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private RightsOptions rights;

    @Mixin
    private MunicipalityOptions municipalities;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the tables.")
    private Path out;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "How long to wait for the monitor; 0 for what is published by now (default: ${DEFAULT-VALUE}).")
    private long patienceSeconds;

    @Override
    public Integer call() throws IOException {
        RightsRules rules = rights.rules();
        Places places = new Places(municipalities.tables().municipalities());
        WritableDirectory.at(out, "--out");
        Installation installation = cluster.installation();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
        List<Long> ends = ends(installation, installation.findTopics());
        installation.checkRegistry();
        ReplayResult result = new ReplayResult();
        try (MetricsFeed feed = installation.startFeed(result)) {
            new CountingProgress(result, feed).await(ends, () -> failIfPast(deadline));
        }
        result.write(out, rules, places);
        System.err.println("Tables of " + result.position() + " records in " + out);
        return ExitCode.DONE;
    }

    /** What to wait for: all that is in the input topic, or nothing. */
    private List<Long> ends(Installation installation, int partitions) {
        if (patienceSeconds <= 0) {
            return List.of();
        }
        String input = installation.topics().populationEvents();
        try (InputEnds ends = new InputEnds(installation.client(), input, partitions)) {
            return ends.now(Duration.ofSeconds(patienceSeconds))
                    .map(now ->
                            IntStream.range(0, partitions).mapToObj(now::get).toList())
                    .orElseThrow(() -> new CommandFailure("the cluster doesn't say how far " + input + " goes, within "
                            + patienceSeconds + " s; wait longer with --patience"));
        }
    }

    private void failIfPast(long deadline) {
        if (System.nanoTime() > deadline) {
            throw new CommandFailure("the monitor has not counted all events within " + patienceSeconds
                    + " s; does it run? Wait longer with --patience, or take what there is with --patience 0");
        }
    }
}
