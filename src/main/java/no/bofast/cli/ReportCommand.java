package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.FormatOptions;
import no.bofast.cli.options.InputFiles;
import no.bofast.cli.options.ReportOptions;
import no.bofast.cli.options.RightsOptions;
import no.bofast.cli.options.RoundingOptions;
import no.bofast.connect.run.KnownPeople;
import no.bofast.console.CommandFailure;
import no.bofast.console.ExitCode;
import no.bofast.console.Say;
import no.bofast.console.StopSignal;
import no.bofast.console.WrongUsage;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.RightsRules;
import no.bofast.feed.MetricsFeed;
import no.bofast.files.DataDirectory;
import no.bofast.files.WritableDirectory;
import no.bofast.instance.ChanceSecret;
import no.bofast.instance.Installation;
import no.bofast.instance.replay.CountingProgress;
import no.bofast.instance.replay.FileIngest;
import no.bofast.instance.replay.Replay;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.report.ReportWriter;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.tables.Report;
import no.bofast.warning.WarningSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report tables, from a running monitor or from files. */
@Command(
        name = "report",
        description = {
            "Writes the report: its tables as CSV and JSON-stat, and one page with figures (report.html).",
            "From a running monitor's published counts, or with --replay from files of register events."
        })
final class ReportCommand implements Callable<Integer> {

    private static final int PARTITIONS = 4;
    private static final int THREADS = 2;

    @Mixin
    private ReportOptions asked;

    @Mixin
    private RoundingOptions rounding;

    @Mixin
    private RightsOptions rights;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the report.")
    private Path out;

    @Option(
            names = "--replay",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of register events to run the topology over, instead of asking a running monitor.")
    private List<Path> files = List.of();

    @Mixin
    private FormatOptions format;

    @Override
    public Integer call() throws IOException {
        asked.requirePossible(rounding);
        WritableDirectory.at(out, "--out");
        return files.isEmpty() ? ofMonitor() : ofFiles();
    }

    private int ofFiles() throws IOException {
        InputFiles.checkReadable(files);
        RightsRules rules = rights.rules();
        try (StopSignal stop = StopSignal.open();
                DataDirectory data = DataDirectory.of(Optional.empty());
                Replay replay =
                        Replay.start(data.path(), files, WarningSettings.DEFAULTS, rules, THREADS, PARTITIONS, stop)) {
            FileIngest ingest = replay.read(format.format(KnownPeople.none()), files, out.resolve(FileIngest.REJECTS));
            write(replay.await(), keyOfItsOwn());
            return ingest.exitCode();
        }
    }

    private int ofMonitor() throws IOException {
        WrongUsage.unless(
                asked.isExact() || rounding.key().isPresent(),
                "rounding-key-file is missing: a report beside a monitor is made with the monitor's own secret (or is"
                        + " --exact)");
        Installation installation = cluster.installation();
        installation.findTopics();
        installation.checkRegistry();
        ReplayResult result = new ReplayResult();
        try (MetricsFeed feed = installation.startFeed(result)) {
            new CountingProgress(result, feed).await(List.of(), () -> {});
        }
        write(result, rounding);
        return ExitCode.DONE;
    }

    /** Files that no monitor shows to the public may be reported on with a secret that is forgotten. */
    private RoundingOptions keyOfItsOwn() {
        if (!asked.isExact() && rounding.key().isEmpty()) {
            Say.line("Counts are protected with a secret made for this report alone; another one shows other counts");
        }
        return rounding.orKey(ChanceSecret::once);
    }

    private void write(ReplayResult result, RoundingOptions protectedBy) throws IOException {
        LocalDate clock = result.registerClock()
                .map(RegisterTime::dateOf)
                .orElseThrow(() -> new CommandFailure("nothing has been counted yet, so there is nothing to report"));
        ReportRequest request = asked.request(clock, protectedBy);
        Report report = ReportWriter.write(result.counts(), request, out);
        report.messages().forEach(System.err::println);
        if (!request.isComplete()) {
            System.err.println("The year " + request.through() + " is not complete on the register clock ("
                    + request.standsOn() + "): its departures are still growing");
        }
        System.err.println("Report on people settled " + request.settled() + " in " + out);
    }
}
