package no.bofast.warning;

/**
 * Thresholds of {@link Surge}.
 *
 * @param leastObserved people who left in the window below which nothing is raised
 * @param leastAtRisk people at risk below which a municipality isn't tested
 * @param falseDiscoveryRate held over all municipalities of a month
 * @param watchRatio what the lower credible bound of the ratio must reach for a watch
 * @param warningRatio the same for a warning
 * @param criticalRatio the same for a critical alert
 * @param holdShare share of those ratios at which an alert still holds
 */
public record SurgeSettings(
        int leastObserved,
        int leastAtRisk,
        double falseDiscoveryRate,
        double watchRatio,
        double warningRatio,
        double criticalRatio,
        double holdShare) {

    public static final SurgeSettings DEFAULTS = new SurgeSettings(5, 10, 0.20, 1.0, 1.5, 2.0, 0.8);

    public SurgeSettings {
        Settings.require(leastObserved >= 1, "least observed must be at least 1", leastObserved);
        Settings.require(leastAtRisk >= 1, "least at risk must be at least 1", leastAtRisk);
        Settings.requireBetween(0, 1, "false discovery rate", falseDiscoveryRate);
        Settings.require(watchRatio > 0, "watch ratio must be above 0", watchRatio);
        Settings.require(warningRatio >= watchRatio, "warning ratio must not be below the watch ratio", warningRatio);
        Settings.require(
                criticalRatio >= warningRatio, "critical ratio must not be below the warning ratio", criticalRatio);
        Settings.requireBetween(0, 1, "hold share", holdShare);
    }

    /** The same but for the false discovery rate. */
    public SurgeSettings withFalseDiscoveryRate(double rate) {
        return new SurgeSettings(leastObserved, leastAtRisk, rate, watchRatio, warningRatio, criticalRatio, holdShare);
    }

    double ratio(Severity severity) {
        return switch (severity) {
            case WATCH -> watchRatio;
            case WARNING -> warningRatio;
            case CRITICAL -> criticalRatio;
        };
    }
}
