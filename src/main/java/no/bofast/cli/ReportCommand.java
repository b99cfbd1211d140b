package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.bofast.cli.options.OperatorTablesOptions;
import no.bofast.cli.options.ProfileOptions;
import no.bofast.cli.options.ReportOptions;
import no.bofast.cli.options.RoundingOptions;
import no.bofast.config.Secret;
import no.bofast.console.CommandFailure;
import no.bofast.console.ExitCode;
import no.bofast.console.Say;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.OperatorTables;
import no.bofast.files.WritableDirectory;
import no.bofast.instance.ChanceSecret;
import no.bofast.report.ReportWriter;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.tables.Outcome;
import no.bofast.report.tables.Report;
import no.bofast.view.CountsView;
import no.bofast.view.Edition;
import no.bofast.view.MonitorView;
import no.bofast.view.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report tables, from a running monitor or from files. */
@Command(
        name = "report",
        description = {
            "Writes the report: its tables as CSV and JSON-stat, and one page with figures (report.html).",
            "From a running monitor's published counts, or with --replay from files of register events.",
            "With --municipality and --pdf instead the page of one municipality, as everyone sees it, on two sheets."
        })
final class ReportCommand implements Callable<Integer> {

    private static final String OWN_KEY = "report-rounding-key.txt";

    @Mixin
    private ReportOptions asked;

    @Mixin
    private RoundingOptions rounding;

    @Mixin
    private OperatorTablesOptions told;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the report.")
    private Path out;

    @Mixin
    private CountedRegister register;

    @Mixin
    private ProfileOptions profile;

    @Override
    public Integer call() throws IOException {
        if (profile.isAskedFor()) {
            WritableDirectory.at(out, "--out");
            System.err.println("Profile in " + profile.print(asked.language(), out));
            return ExitCode.DONE;
        }
        asked.requirePossible();
        MunicipalityTables tables = register.municipalities();
        OperatorTables operators = told.tables(tables.division());
        Places places = new Places(tables.municipalities(), operators);
        WritableDirectory.at(out, "--out");
        CountedRegister.Counted counted = register.count(tables.following(operators.grants()), out, releaseKey());
        write(counted, places);
        return counted.exitCode();
    }

    private Optional<ReleaseKey> releaseKey() {
        return asked.isExact() || register.isOfMonitor()
                ? Optional.empty()
                : Optional.of(rounding.keyOr(ReportCommand::ownKey));
    }

    /** The same for all reports of a user: whoever has two of the same register, made with two secrets, sees more than either shows. */
    private static Secret ownKey() {
        Say.line("Counts are released with a secret of your own; where a Bofast shows the same register, give its"
                + " rounding-key-file");
        return ChanceSecret.ofThisUser(OWN_KEY).orElseGet(() -> {
            Say.line("It can't be kept at your home, so it is of this report alone: publish no other of this register");
            return ChanceSecret.once();
        });
    }

    private void write(CountedRegister.Counted counted, Places places) throws IOException {
        ReportedForecast forecast =
                new ReportedForecast(register.municipalities().municipalities(), register.rights());
        if (asked.isExact()) {
            ReportRequest request = asked.request(counted.clock("report"));
            CountsView counts = counted.result().counts();
            write(counts, places, request, forecast.exact(counts, request));
        } else {
            MonitorView released =
                    Releases.view(counted.result().releases(), asked.asOf().map(ReportRequest::dayAfter), forecast::of);
            Edition edition = released.edition()
                    .orElseThrow(() -> new CommandFailure("nothing has been released yet, so there is nothing to report"
                            + " on (--exact reports on what is counted)"));
            write(released.counts(), places, asked.request(edition.dayAfter()), forecast.newest(released.prospects()));
        }
    }

    private void write(CountsView counts, Places places, ReportRequest request, Outcome forecast) throws IOException {
        Report report = Report.of(counts, places, request).with(forecast);
        ReportWriter.write(report, places, out);
        report.messages().forEach(System.err::println);
        if (!request.isComplete()) {
            System.err.println("The year " + request.through() + " is not complete on the register clock ("
                    + request.standsOn() + "): its departures are still growing");
        }
        System.err.println("Report on people settled " + request.settled() + " in " + out);
    }
}
