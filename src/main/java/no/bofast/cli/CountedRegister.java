package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.FormatOptions;
import no.bofast.cli.options.InputFiles;
import no.bofast.cli.options.RightsOptions;
import no.bofast.connect.run.KnownPeople;
import no.bofast.console.CommandFailure;
import no.bofast.console.ExitCode;
import no.bofast.console.StopSignal;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.RightsRules;
import no.bofast.feed.MetricsFeed;
import no.bofast.files.DataDirectory;
import no.bofast.ingest.RegisterFormat;
import no.bofast.instance.Installation;
import no.bofast.instance.replay.CountingProgress;
import no.bofast.instance.replay.FileIngest;
import no.bofast.instance.replay.Replay;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.warning.WarningSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say where counts come from: a running monitor, or files of register events that the topology is run over. */
final class CountedRegister {

    private static final int PARTITIONS = 4;
    private static final int THREADS = 2;

    @Mixin
    private RightsOptions rights;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--replay",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of register events to run the topology over, instead of asking a running monitor.")
    private List<Path> files = List.of();

    @Mixin
    private FormatOptions format;

    /**
     * What was counted.
     *
     * @param exitCode whether some lines of files were rejected
     */
    record Counted(ReplayResult result, int exitCode) {

        /** The date that the register clock shows. */
        LocalDate clock(String purpose) {
            return result.registerClock()
                    .map(RegisterTime::dateOf)
                    .orElseThrow(() ->
                            new CommandFailure("nothing has been counted yet, so there is nothing to " + purpose));
        }
    }

    /** By which rules rights follow people. */
    RightsRules rights() {
        return rights.rules();
    }

    /** By which tables of municipalities everything is counted. */
    MunicipalityTables municipalities() {
        return format.municipalities();
    }

    boolean isOfMonitor() {
        return files.isEmpty();
    }

    /**
     * Waits until all is counted.
     *
     * @param rejects directory for lines that are no register events
     * @param releaseKey what releases of files are made with, if there are to be any; a monitor's are made with its own
     */
    Counted count(Path rejects, Optional<ReleaseKey> releaseKey) throws IOException {
        return count(municipalities(), rejects, releaseKey);
    }

    /** The same; of files, by such tables. */
    Counted count(MunicipalityTables tables, Path rejects, Optional<ReleaseKey> releaseKey) throws IOException {
        return isOfMonitor() ? ofMonitor() : ofFiles(tables, rejects, releaseKey);
    }

    private Counted ofFiles(MunicipalityTables tables, Path rejects, Optional<ReleaseKey> releaseKey)
            throws IOException {
        InputFiles.checkReadable(files);
        return ofFiles(files, format.format(KnownPeople.none()), rights.rules(), tables, releaseKey, rejects);
    }

    /** What is counted of files. */
    static Counted ofFiles(
            List<Path> files,
            RegisterFormat format,
            RightsRules rules,
            MunicipalityTables tables,
            Optional<ReleaseKey> releaseKey,
            Path rejects)
            throws IOException {
        try (StopSignal stop = StopSignal.open();
                DataDirectory data = DataDirectory.of(Optional.empty());
                Replay replay = Replay.start(
                        data.path(), WarningSettings.DEFAULTS, rules, tables, releaseKey, THREADS, PARTITIONS, stop)) {
            FileIngest ingest = replay.read(format, files, rejects.resolve(FileIngest.REJECTS));
            return new Counted(replay.await(), ingest.exitCode());
        }
    }

    private Counted ofMonitor() {
        Installation installation = cluster.installation();
        installation.findTopics();
        installation.checkRegistry();
        ReplayResult result = new ReplayResult();
        try (MetricsFeed feed = installation.startFeed(result)) {
            new CountingProgress(result, feed).await(List.of(), () -> {});
        }
        return new Counted(result, ExitCode.DONE);
    }
}
