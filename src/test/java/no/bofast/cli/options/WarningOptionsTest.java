package no.bofast.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import no.bofast.warning.WarningSettings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class WarningOptionsTest {

    @Test
    void whereNothingIsSetTheThresholdsAreTheEvaluatedOnes() {
        assertThat(parsed()).isEqualTo(WarningSettings.DEFAULTS);
    }

    @Test
    void everyThresholdReachesItsRule() {
        WarningSettings settings = parsed(
                "--live-from=2024-01-01",
                "--alert-tail=0.01",
                "--alert-ease-days=10",
                "--alert-resolve-days=20",
                "--alert-over-days=3",
                "--surge-false-discovery-rate=0.1",
                "--surge-ratios=1.1,1.6,2.1",
                "--surge-least-departures=6",
                "--shift-run-length=2400",
                "--shift-target-ratio=1.5",
                "--shift-least-departures=7",
                "--level-quantiles=0.5,0.6,0.7",
                "--level-least-ratio=1.5",
                "--level-least-settled=30",
                "--influx-false-discovery-rate=0.02",
                "--influx-ratios=1.5,2.5,3.5",
                "--influx-least-arrivals=9");

        assertThat(settings.liveFrom()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(settings.tail()).isEqualTo(0.01);
        assertThat(settings.life()).hasToString("LifeSettings[easeDays=10, resolveDays=20, overDays=3]");
        assertThat(settings.surge().toString())
                .contains("leastObserved=6", "Rate=0.1", "watchRatio=1.1", "warningRatio=1.6", "criticalRatio=2.1");
        assertThat(settings.shift().toString()).contains("targetRatio=1.5", "runLengthMonths=2400", "leastObserved=7");
        assertThat(settings.level().toString())
                .contains(
                        "leastSettled=30",
                        "watchQuantile=0.5",
                        "warningQuantile=0.6",
                        "criticalQuantile=0.7",
                        "leastRatio=1.5");
        assertThat(settings.influx().toString())
                .contains("leastArrivals=9", "Rate=0.02", "watchRatio=1.5", "warningRatio=2.5", "criticalRatio=3.5");
    }

    @Test
    void limitsThatFallAreRefused() {
        assertThatThrownBy(() -> parsed("--surge-ratios=2,1,3"))
                .hasMessageContaining("expected three numbers above 0 that don't fall");
    }

    private static WarningSettings parsed(String... arguments) {
        WarningOptions options = new WarningOptions();
        new CommandLine(options).parseArgs(arguments);
        return options.settings();
    }
}
