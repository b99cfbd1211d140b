package no.bofast.warning;

/**
 * Thresholds of {@link Level}.
 *
 * @param settlementYears complete settlement years looked at
 * @param leastSettled people settled in them below which nothing is raised
 * @param watchQuantile of the municipalities' shares of the same settlement years, what must be passed for a watch: the upper quartile
 * @param warningQuantile the same for a warning
 * @param criticalQuantile the same for a critical alert
 * @param leastRatio how many times the country's share a limit is at least: where all leave alike, a quarter of them lie above a quantile by chance
 * @param holdShare share of a limit at which an alert still holds
 */
public record LevelSettings(
        int settlementYears,
        int leastSettled,
        double watchQuantile,
        double warningQuantile,
        double criticalQuantile,
        double leastRatio,
        double holdShare) {

    public static final LevelSettings DEFAULTS = new LevelSettings(7, 20, 0.75, 0.90, 0.95, 1.25, 0.8);

    public LevelSettings {
        Settings.require(settlementYears >= 1, "settlement years must be at least 1", settlementYears);
        Settings.require(leastSettled >= 1, "least settled must be at least 1", leastSettled);
        Settings.requireBetween(0, 1, "watch quantile", watchQuantile);
        Settings.requireBetween(0, 1, "warning quantile", warningQuantile);
        Settings.requireBetween(0, 1, "critical quantile", criticalQuantile);
        Settings.require(
                warningQuantile >= watchQuantile,
                "warning quantile must not be below the watch quantile",
                warningQuantile);
        Settings.require(
                criticalQuantile >= warningQuantile,
                "critical quantile must not be below the warning quantile",
                criticalQuantile);
        Settings.require(leastRatio >= 1, "least ratio must be at least 1", leastRatio);
        Settings.requireBetween(0, 1.000001, "hold share", holdShare);
    }

    double quantile(Severity severity) {
        return switch (severity) {
            case WATCH -> watchQuantile;
            case WARNING -> warningQuantile;
            case CRITICAL -> criticalQuantile;
        };
    }
}
