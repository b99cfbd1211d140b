package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import no.bofast.cli.options.SettlementOptions;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.files.WritableDirectory;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.Forecaster;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.SettlementAssumption;
import no.bofast.report.files.CsvFile;
import no.bofast.report.forecast.ForecastTable;
import no.bofast.report.measures.Places;
import no.bofast.view.Histories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Forecasts departures, arrivals and stock, from a running monitor or from files. */
@Command(
        name = "forecast",
        description = {
            "Forecasts the next 24 months of each municipality, class of municipalities and the country: who leaves,"
                    + " who arrives (of school age, past the grant), who lives there; with bounds.",
            "Writes forecast.csv: exact, for the operator's own file system, of what was registered before the month began. From"
                    + " a running monitor's published counts, or with --replay from files of register events."
        })
final class ForecastCommand implements Callable<Integer> {

    private static final int MONTHS = 24;

    @Mixin
    private SettlementOptions settlements;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the forecast.")
    private Path out;

    @Mixin
    private CountedRegister register;

    @Override
    public Integer call() throws IOException {
        SortedMap<MunicipalityCode, Municipality> municipalities =
                register.municipalities().municipalities();
        settlements.requireReadable(municipalities.keySet());
        WritableDirectory.at(out, "--out");
        CountedRegister.Counted counted = register.count(out, Optional.empty());
        LocalDate clock = counted.clock("forecast");
        int origin = MonthNumber.of(clock);
        PlacesHistory history = Histories.before(origin, counted.result().counts(), municipalities);
        SettlementAssumption assumption = settlements.assumption(
                history, origin, counted.result().counts().settling());
        List<Forecast> forecasts = Forecaster.of(history, origin, MONTHS, assumption, register.rights());
        CsvFile.write(ForecastTable.of(forecasts, new Places(municipalities), origin), out);
        System.err.println("Forecast of " + MonthNumber.month(origin) + " to " + MonthNumber.month(origin + MONTHS - 1)
                + " in " + out.resolve(ForecastTable.NAME + ".csv") + ", assuming " + settlements.words());
        return counted.exitCode();
    }
}
