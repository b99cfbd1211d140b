package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.bofast.cli.options.InputFiles;
import no.bofast.console.ExitCode;
import no.bofast.console.Narrator;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.ReleaseBook;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.RightsRules;
import no.bofast.files.WritableDirectory;
import no.bofast.forecast.PlacesHistory;
import no.bofast.ingest.ndjson.NdjsonFormat;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.files.CsvFile;
import no.bofast.report.tables.Table;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.study.forecast.BackTest;
import no.bofast.study.forecast.RegisterHistory;
import no.bofast.view.Histories;

/** Counts registers, simulated ones or one in files, and tests forecasts on them. */
final class ForecastEvaluation {

    private final int registers;
    private final long seed;
    private final int persons;
    private final List<Path> files;
    private final RightsRules rights = ReferenceTables.rights();
    private final BackTest test = new BackTest(rights);

    /**
     * @param registers simulated, if there are no files
     * @param seed of the first one
     */
    ForecastEvaluation(int registers, long seed, int persons, List<Path> files) {
        this.registers = registers;
        this.seed = seed;
        this.persons = persons;
        this.files = files;
    }

    int call(Path out) throws IOException {
        InputFiles.checkReadable(files);
        Path directory = WritableDirectory.at(out, "--out");
        int exitCode = files.isEmpty() ? simulated() : add(files, directory);
        CsvFile.write(test.table(), directory);
        for (Table table : test.series()) {
            CsvFile.write(table, directory);
        }
        test.lines().forEach(System.out::println);
        System.out.println("Written to " + directory);
        return exitCode;
    }

    private int simulated() {
        try (Narrator narrator = Narrator.of("Forecasting registers", registers)) {
            for (int register = 0; register < registers; register++) {
                SimulationOptions options =
                        SimulationOptions.DEFAULT.withPersons(persons).withSeed(seed + register);
                ReleaseBook releases = new ReleaseBook(
                        new ReleaseKey("evaluation " + options.seed()), ReferenceTables.municipalities());
                RegisterHistory simulated = RegisterHistory.of(
                        new Simulation(options).period(),
                        ReferenceTables.division(),
                        ReferenceTables.municipalities(),
                        rights,
                        releases::add);
                add(simulated.history(), releases.until(simulated.clock()), simulated.clock());
                narrator.step();
            }
        }
        return ExitCode.DONE;
    }

    private int add(List<Path> register, Path rejects) throws IOException {
        CountedRegister.Counted counted = CountedRegister.ofFiles(
                register,
                new NdjsonFormat(),
                rights,
                ReferenceTables.shipped(),
                Optional.of(new ReleaseKey("evaluation")),
                rejects);
        add(
                Histories.of(counted.result().counts(), ReferenceTables.municipalities()),
                counted.result().releases(),
                counted.clock("forecast"));
        return counted.exitCode();
    }

    private void add(PlacesHistory history, List<Release> releases, LocalDate clock) {
        history.firstSettlement().ifPresent(first -> {
            test.add(history, first, MonthNumber.of(clock));
            test.addReleased(history, releases, first, MonthNumber.of(clock));
        });
    }
}
