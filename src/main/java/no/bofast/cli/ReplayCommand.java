package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.bofast.cli.options.Converters;
import no.bofast.cli.options.InputFiles;
import no.bofast.cli.options.RightsOptions;
import no.bofast.cli.options.WarningOptions;
import no.bofast.console.StopSignal;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.RightsRules;
import no.bofast.files.DataDirectory;
import no.bofast.files.WritableDirectory;
import no.bofast.instance.replay.FileIngest;
import no.bofast.instance.replay.Replay;
import no.bofast.report.measures.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole topology over files, and writes all tables. */
@Command(
        name = "replay",
        description = {
            "Runs the whole topology over files of register events on an embedded broker, until the register clock has"
                    + " passed the last event, and writes the tables.",
            "With --data-dir a replay that was stopped goes on where it was: events that are read again change nothing."
        })
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private InputFiles input;

    @Mixin
    private WarningOptions warning;

    @Mixin
    private RightsOptions rights;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the tables.")
    private Path out;

    @Option(
            names = "--partitions",
            defaultValue = "4",
            converter = Converters.Partitions.class,
            description = "Partitions of the input (default: 4).")
    private int partitions;

    @Option(
            names = "--threads",
            defaultValue = "2",
            converter = Converters.AtLeastOne.class,
            description = "Threads that process (default: 2).")
    private int threads;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep broker and state here (default: a temporary one).")
    private Optional<Path> dataDirectory;

    @Override
    public Integer call() throws IOException {
        input.readable();
        RightsRules rules = rights.rules();
        MunicipalityTables tables = input.formats().municipalities();
        WritableDirectory.at(out, "--out");
        try (StopSignal stop = StopSignal.open();
                DataDirectory data = DataDirectory.of(dataDirectory);
                Replay replay = Replay.start(
                        data.path(), warning.settings(), rules, tables, Optional.empty(), threads, partitions, stop)) {
            FileIngest ingest = replay.read(input.format(), input.readable(), out.resolve(FileIngest.REJECTS));
            replay.await().write(out, rules, new Places(tables.municipalities()));
            System.err.println("Tables of " + ingest.accepted() + " records in " + out);
            return ingest.exitCode();
        }
    }
}
