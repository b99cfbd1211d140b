package no.bofast.warning;

/**
 * Thresholds of {@link Influx}.
 *
 * @param months months of the window
 * @param historyMonths months before it that tell what is usual
 * @param leastArrivals first arrivals in the window below which nothing is raised
 * @param falseDiscoveryRate held over all municipalities of a month
 * @param drift relative standard deviation by which a usual level may move by itself
 * @param watchRatio what the lower credible bound of arrivals over expected must reach for a watch
 * @param warningRatio the same for a warning
 * @param criticalRatio the same for a critical alert
 * @param holdShare share of those ratios at which an alert still holds
 * @param leastYearlyArrivals first arrivals in 12 months below which they aren't compared with those settled
 */
public record InfluxSettings(
        int months,
        int historyMonths,
        int leastArrivals,
        double falseDiscoveryRate,
        double drift,
        double watchRatio,
        double warningRatio,
        double criticalRatio,
        double holdShare,
        int leastYearlyArrivals) {

    public static final InfluxSettings DEFAULTS = new InfluxSettings(3, 24, 8, 0.05, 0.2, 1.25, 2.0, 3.0, 0.8, 20);

    public InfluxSettings {
        Settings.require(months >= 1 && months <= 12, "influx months must be 1 to 12", months);
        Settings.require(historyMonths >= 12, "influx history must be at least 12 months", historyMonths);
        Settings.require(leastArrivals >= 1, "least arrivals must be at least 1", leastArrivals);
        Settings.requireBetween(0, 1, "false discovery rate", falseDiscoveryRate);
        Settings.require(drift >= 0, "drift must not be negative", drift);
        Settings.require(watchRatio > 0, "watch ratio must be above 0", watchRatio);
        Settings.require(warningRatio >= watchRatio, "warning ratio must not be below the watch ratio", warningRatio);
        Settings.require(
                criticalRatio >= warningRatio, "critical ratio must not be below the warning ratio", criticalRatio);
        Settings.requireBetween(0, 1, "hold share", holdShare);
        Settings.require(leastYearlyArrivals >= 1, "least yearly arrivals must be at least 1", leastYearlyArrivals);
    }

    double ratio(Severity severity) {
        return switch (severity) {
            case WATCH -> watchRatio;
            case WARNING -> warningRatio;
            case CRITICAL -> criticalRatio;
        };
    }
}
