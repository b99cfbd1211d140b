package no.bofast.cli.options;

import java.time.LocalDate;
import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.console.WrongUsage;
import no.bofast.warning.InfluxSettings;
import no.bofast.warning.LevelSettings;
import no.bofast.warning.LifeSettings;
import no.bofast.warning.ShiftSettings;
import no.bofast.warning.SurgeSettings;
import no.bofast.warning.WarningSettings;
import picocli.CommandLine.Option;

/** What raises an alert. The same thresholds belong to every instance: alerts are a function of them too. */
@Feature("Early warning")
public final class WarningOptions {

    @Option(
            names = "--live-from",
            paramLabel = "DATE",
            description = "Register date from which alerts are live; those before it go to nobody.")
    private Optional<LocalDate> liveFrom;

    @Option(
            names = "--alert-tail",
            defaultValue = "0.05",
            converter = Converters.Proportion.class,
            description = "Probability outside each credible bound (default: ${DEFAULT-VALUE}).")
    private double tail;

    @Option(
            names = "--alert-ease-days",
            defaultValue = "30",
            converter = Converters.AtLeastOne.class,
            description = "Register dates of weaker evidence before an alert eases (default: ${DEFAULT-VALUE}).")
    private int easeDays;

    @Option(
            names = "--alert-resolve-days",
            defaultValue = "45",
            converter = Converters.AtLeastOne.class,
            description = "Register dates without evidence before an alert is resolved (default: ${DEFAULT-VALUE}).")
    private int resolveDays;

    @Option(
            names = "--alert-over-days",
            defaultValue = "7",
            converter = Converters.AtLeastOne.class,
            description = "Register dates on which the last months must be credibly as expected before an alert is "
                    + "resolved (default: ${DEFAULT-VALUE}).")
    private int overDays;

    @Option(
            names = "--surge-false-discovery-rate",
            defaultValue = "0.2",
            converter = Converters.Proportion.class,
            description = "Share of false alarms among a month's SURGE alerts (default: ${DEFAULT-VALUE}).")
    private double surgeRate;

    @Option(
            names = "--surge-ratios",
            defaultValue = "1.0,1.5,2.0",
            converter = SeverityLimits.Converter.class,
            description = "Lower bounds of observed over expected for a watch, a warning, a critical SURGE "
                    + "(default: ${DEFAULT-VALUE}).")
    private SeverityLimits surgeRatios;

    @Option(
            names = "--surge-least-departures",
            defaultValue = "5",
            converter = Converters.AtLeastOne.class,
            description = "Departures below which there is no SURGE (default: ${DEFAULT-VALUE}).")
    private int surgeLeast;

    @Option(
            names = "--shift-run-length",
            paramLabel = "MONTHS",
            defaultValue = "300",
            converter = Converters.AtLeastOne.class,
            description =
                    "Months between false SHIFT alerts of one municipality, on average (default: ${DEFAULT-VALUE}).")
    private int runLength;

    @Option(
            names = "--shift-target-ratio",
            defaultValue = "2.0",
            description = "Lasting rise that SHIFT is to find soonest (default: ${DEFAULT-VALUE}).")
    private double targetRatio;

    @Option(
            names = "--shift-least-departures",
            defaultValue = "5",
            converter = Converters.AtLeastOne.class,
            description = "Departures below which there is no SHIFT (default: ${DEFAULT-VALUE}).")
    private int shiftLeast;

    @Option(
            names = "--level-quantiles",
            defaultValue = "0.75,0.9,0.95",
            converter = SeverityLimits.Converter.class,
            description =
                    "Quantiles of the municipalities' out-migration shares, cohorts of the same ages, for a watch, a"
                            + " warning, a critical LEVEL (default: ${DEFAULT-VALUE}).")
    private SeverityLimits levelQuantiles;

    @Option(
            names = "--level-least-ratio",
            defaultValue = "1.25",
            description = "How many times the country's out-migration share must be passed for a LEVEL (default:"
                    + " ${DEFAULT-VALUE}).")
    private double levelLeastRatio;

    @Option(
            names = "--level-least-settled",
            defaultValue = "20",
            converter = Converters.AtLeastOne.class,
            description = "People settled below which there is no LEVEL (default: ${DEFAULT-VALUE}).")
    private int levelLeast;

    @Option(
            names = "--influx-false-discovery-rate",
            defaultValue = "0.05",
            converter = Converters.Proportion.class,
            description = "Share of false alarms among a month's INFLUX alerts (default: ${DEFAULT-VALUE}).")
    private double influxRate;

    @Option(
            names = "--influx-ratios",
            defaultValue = "1.25,2.0,3.0",
            converter = SeverityLimits.Converter.class,
            description = "Lower bounds of arrivals over expected for a watch, a warning, a critical INFLUX "
                    + "(default: ${DEFAULT-VALUE}).")
    private SeverityLimits influxRatios;

    @Option(
            names = "--influx-least-arrivals",
            defaultValue = "8",
            converter = Converters.AtLeastOne.class,
            description = "First arrivals below which there is no INFLUX (default: ${DEFAULT-VALUE}).")
    private int influxLeast;

    public WarningSettings settings() {
        return WrongUsage.unlessValid(() -> new WarningSettings(
                WarningSettings.DEFAULTS.baseline(),
                surge(WarningSettings.DEFAULTS.surge()),
                shift(WarningSettings.DEFAULTS.shift()),
                level(WarningSettings.DEFAULTS.level()),
                influx(WarningSettings.DEFAULTS.influx()),
                new LifeSettings(easeDays, resolveDays, overDays),
                tail,
                liveFrom.orElse(WarningSettings.DEFAULTS.liveFrom())));
    }

    private SurgeSettings surge(SurgeSettings others) {
        return new SurgeSettings(
                surgeLeast,
                others.leastAtRisk(),
                surgeRate,
                surgeRatios.watch(),
                surgeRatios.warning(),
                surgeRatios.critical(),
                others.holdShare());
    }

    private ShiftSettings shift(ShiftSettings others) {
        return new ShiftSettings(
                others.months(),
                targetRatio,
                runLength,
                shiftLeast,
                others.leastAtRisk(),
                others.warningLimits(),
                others.criticalLimits(),
                others.holdShare());
    }

    private LevelSettings level(LevelSettings others) {
        return new LevelSettings(
                others.settlementYears(),
                levelLeast,
                levelQuantiles.watch(),
                levelQuantiles.warning(),
                levelQuantiles.critical(),
                levelLeastRatio,
                others.holdShare());
    }

    private InfluxSettings influx(InfluxSettings others) {
        return new InfluxSettings(
                others.months(),
                others.historyMonths(),
                influxLeast,
                influxRate,
                others.drift(),
                influxRatios.watch(),
                influxRatios.warning(),
                influxRatios.critical(),
                others.holdShare(),
                others.leastYearlyArrivals());
    }
}
