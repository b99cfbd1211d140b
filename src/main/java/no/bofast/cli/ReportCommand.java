package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ReportOptions;
import no.bofast.cli.options.RoundingOptions;
import no.bofast.console.Say;
import no.bofast.console.WrongUsage;
import no.bofast.files.WritableDirectory;
import no.bofast.instance.ChanceSecret;
import no.bofast.report.ReportWriter;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.tables.Report;
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

    @Mixin
    private ReportOptions asked;

    @Mixin
    private RoundingOptions rounding;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the report.")
    private Path out;

    @Mixin
    private CountedRegister register;

    @Override
    public Integer call() throws IOException {
        asked.requirePossible(rounding);
        WritableDirectory.at(out, "--out");
        WrongUsage.unless(
                !register.isOfMonitor() || asked.isExact() || rounding.key().isPresent(),
                "rounding-key-file is missing: a report beside a monitor is made with the monitor's own secret (or is"
                        + " --exact)");
        CountedRegister.Counted counted = register.count(out);
        write(counted, register.isOfMonitor() ? rounding : keyOfItsOwn());
        return counted.exitCode();
    }

    /** Files that no monitor shows to the public may be reported on with a secret that is forgotten. */
    private RoundingOptions keyOfItsOwn() {
        if (!asked.isExact() && rounding.key().isEmpty()) {
            Say.line("Counts are protected with a secret made for this report alone; another one shows other counts");
        }
        return rounding.orKey(ChanceSecret::once);
    }

    private void write(CountedRegister.Counted counted, RoundingOptions protectedBy) throws IOException {
        LocalDate clock = counted.clock("report");
        ReportRequest request = asked.request(clock, protectedBy);
        Report report = ReportWriter.write(counted.result().counts(), request, out);
        report.messages().forEach(System.err::println);
        if (!request.isComplete()) {
            System.err.println("The year " + request.through() + " is not complete on the register clock ("
                    + request.standsOn() + "): its departures are still growing");
        }
        System.err.println("Report on people settled " + request.settled() + " in " + out);
    }
}
