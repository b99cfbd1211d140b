package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.InputFiles;
import no.bofast.cli.options.TopicOptions;
import no.bofast.connect.run.KnownPeople;
import no.bofast.console.StopSignal;
import no.bofast.domain.FutureTimes;
import no.bofast.ingest.RegisterFormat;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.Installation;
import no.bofast.instance.replay.FileIngest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts register events from files into the input topic of a cluster. */
@Command(
        name = "ingest",
        description = {
            "Puts register events from files into the input topic, and then tells every partition how far the register"
                    + " clock has come.",
            "Events that were ingested before change nothing. What says that it was registered in the future is"
                    + " rejected."
        })
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private InputFiles input;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private TopicOptions newTopics;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            defaultValue = FileIngest.REJECTS,
            description = "Where lines go that are no register events (default: ${DEFAULT-VALUE}).")
    private Path rejects;

    @Option(
            names = "--try",
            description =
                    "Write to standard output, as NDJSON, what the files become, and nothing anywhere else; no cluster"
                            + " is asked.")
    private boolean isTried;

    @Option(
            names = "--dry-run",
            description = "Write to standard output, as NDJSON, what would be new in the topic, and nothing to it.")
    private boolean isDryRun;

    @Override
    public Integer call() throws IOException {
        input.readable();
        if (isTried) {
            return new FileTrial(input.format()).show(input.readable());
        }
        Installation installation = cluster.installation().by(input.formats().municipalities());
        if (isDryRun) {
            return new FileTrial(input.formats().format(known(installation))).show(input.readable());
        }
        installation.createTopics(newTopics.partitions());
        installation.checkRegistry();
        try (StopSignal stop = StopSignal.open();
                TopicWriter writer = installation.writer()) {
            RegisterFormat format = input.formats().format(known(installation));
            FileIngest ingest = new FileIngest(format, writer, rejects, FutureTimes.REFUSED, stop);
            ingest.ingest(input.readable());
            writer.complete();
            System.err.println(
                    ingest.accepted() + " records in " + installation.topics().populationEvents());
            return ingest.exitCode();
        }
    }

    private KnownPeople known(Installation installation) {
        if (!input.formats().needsWhatIsKnown()) {
            return KnownPeople.none();
        }
        installation.findTopics();
        return KnownPeople.in(installation.reader());
    }
}
