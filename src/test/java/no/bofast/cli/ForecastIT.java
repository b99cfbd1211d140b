package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.bofast.console.ExitCode;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.LongRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small simulated register, forecast and looked back at from the command line. */
@LongRun
class ForecastIT {

    private static final String HEADER =
            "dimension,category,measure,months,through,expected,median,lower_50,upper_50,lower_80,upper_80,lower_95,upper_95";

    @TempDir
    private static Path directory;

    private static Path register;

    @BeforeAll
    static void simulate() {
        register = directory.resolve("register.ndjson");
        CommandRun.of("simulate", "--persons", "2500", "--seed", "7", "--out", register.toString());
    }

    @Test
    void everyMunicipalityClassAndTheCountryIsForecastForTwoYears() throws IOException {
        Path out = directory.resolve("forecast");

        CommandRun run = CommandRun.of("forecast", "--replay", register.toString(), "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.err())
                .contains("Forecast of 2024-01 to 2025-12", "as many are settled as in the last twelve months");
        List<String> lines = Files.readAllLines(out.resolve("forecast.csv"));
        assertThat(lines.get(0)).isEqualTo(HEADER);
        assertThat(lines).hasSize(1 + (357 + 1 + 6 + 5 + 6) * 5 * 24);
        assertThat(lines.stream().filter(line -> line.startsWith("all,all,departures,12,2024-12,")))
                .singleElement()
                .satisfies(line ->
                        assertThat(Double.parseDouble(line.split(",")[5])).isBetween(50.0, 250.0));
        assertThat(lines.stream().skip(1)).allSatisfy(ForecastIT::boundsAreInOrder);
    }

    @Test
    void aReportHasTheSameInOneAndTwoYears() throws IOException {
        Path out = directory.resolve("report");

        CommandRun run = CommandRun.of(
                "report", "--exact", "--lang", "en", "--replay", register.toString(), "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = Files.readAllLines(out.resolve("forecast.csv"));
        assertThat(lines.get(0)).isEqualTo(HEADER.replace("months,", ""));
        assertThat(lines).hasSize(1 + (357 + 1 + 6 + 5 + 6) * 5 * 2);
        assertThat(lines).anyMatch(line -> line.startsWith("all,all,departures,2024-12,"));
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("What is to be expected in the next two years", "The whole country", "8 of 10 times between");
        assertThat(out.resolve("forecast.json")).exists();
    }

    private static void boundsAreInOrder(String line) {
        String[] values = line.split(",");
        int[] bounds = {11, 9, 7, 6, 8, 10, 12};
        for (int place = 1; place < bounds.length; place++) {
            assertThat(Integer.parseInt(values[bounds[place]]))
                    .isGreaterThanOrEqualTo(Integer.parseInt(values[bounds[place - 1]]));
        }
    }

    @Test
    void aPlanThatIsNoneIsRefusedBeforeAnythingIsCounted() throws IOException {
        Path plan = Files.writeString(directory.resolve("plan.csv"), "municipality,year,people\n1902,2025,10\n");

        CommandRun run = CommandRun.of(
                "forecast",
                "--replay",
                register.toString(),
                "--settlements",
                plan.toString(),
                "--out",
                directory.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.errLines())
                .containsExactly("bofast: --settlements " + plan
                        + " is no plan: line 2: municipality must be the code of a municipality of today, got: '1902'");
    }

    @Test
    void pastForecastsAreHeldAgainstWhatCame() throws IOException {
        Path out = directory.resolve("back-test");

        CommandRun run =
                CommandRun.of("evaluate", "--forecast", "--replay", register.toString(), "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("80 % bounds hold in");
        assertThat(Files.readAllLines(out.resolve("forecast_back_test.csv")))
                .anyMatch(line -> line.startsWith("0-29,departures,12,bofast,"))
                .anyMatch(line -> line.startsWith("0-29,departures,12,last_year,"));
    }

    @Test
    void filesAreEvaluatedForForecastsOnly() {
        CommandRun run = CommandRun.of("evaluate", "--replay", register.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("--replay belongs to --forecast");
    }
}
