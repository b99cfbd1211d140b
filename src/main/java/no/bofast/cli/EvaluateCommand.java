package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import no.bofast.console.ExitCode;
import no.bofast.console.Narrator;
import no.bofast.console.WrongUsage;
import no.bofast.files.WritableDirectory;
import no.bofast.study.Findings;
import no.bofast.study.Study;
import no.bofast.study.StudyFiles;
import no.bofast.study.StudySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how soon early warning finds what it should, and how often it cries wolf. */
@Command(
        name = "evaluate",
        description = {
            "Evaluates early warning on simulated registers, with planted rises of departures and without: false"
                    + " alarms per municipality-year, probability of detection, and days from the first extra departure to"
                    + " the alert.",
            "Writes tables, a figure, and the month series, on which other detectors can be run."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Option(
            names = "--registers",
            defaultValue = "12",
            description = "Registers in which everyone moves alone, and as many in which families move together, "
                    + "evaluated again as if it were known who is one (default: ${DEFAULT-VALUE}).")
    private int registers;

    @Option(names = "--seed", defaultValue = "1", description = "Of the first register (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--persons",
            defaultValue = "141752",
            description = "People settled in each register from 2010 through 2022 (default: ${DEFAULT-VALUE}).")
    private int persons;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "evaluation",
            description = "Directory to write to (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--forecast",
            description =
                    "Evaluate forecasts instead: made anew for each January and July of the past, and held against what"
                            + " came.")
    private boolean ofForecasts;

    @Option(
            names = "--replay",
            arity = "1..*",
            paramLabel = "FILE",
            description = "With --forecast: of a register in files (as export writes them), not of simulated ones.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        WrongUsage.unless(files.isEmpty() || ofForecasts, "--replay belongs to --forecast");
        return ofForecasts ? new ForecastEvaluation(registers, seed, persons, files).call(out) : ofWarnings();
    }

    private int ofWarnings() throws IOException {
        Study study = WrongUsage.unlessValid(() -> new Study(registers, seed, persons));
        Path directory = WritableDirectory.at(out, "--out");
        Findings findings = run(study);
        new StudyFiles(findings).write(directory);
        new StudySummary(findings).lines().forEach(System.out::println);
        System.out.println("Written to " + directory);
        return ExitCode.DONE;
    }

    private static Findings run(Study study) {
        AtomicLong done = new AtomicLong();
        try (Narrator narrator = Narrator.of("Evaluating registers", study.size())) {
            return study.run(() -> {
                synchronized (narrator) {
                    narrator.stepTo(done.incrementAndGet());
                }
            });
        }
    }
}
