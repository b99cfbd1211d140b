package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.InputFiles;
import no.bofast.cli.options.TopicOptions;
import no.bofast.console.StopSignal;
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
            "Events that were ingested before change nothing."
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

    @Override
    public Integer call() throws IOException {
        input.readable();
        Installation installation = cluster.installation();
        installation.createTopics(newTopics.partitions());
        installation.checkRegistry();
        try (StopSignal stop = StopSignal.open();
                TopicWriter writer = installation.writer()) {
            FileIngest ingest = new FileIngest(input.format(), writer, rejects, stop);
            ingest.ingest(input.readable());
            writer.complete();
            System.err.println(
                    ingest.accepted() + " records in " + installation.topics().populationEvents());
            return ingest.exitCode();
        }
    }
}
