package no.bofast.warning;

/**
 * Thresholds of {@link Level}.
 *
 * @param settlementYears complete settlement years looked at
 * @param leastSettled people settled in them below which nothing is raised
 * @param watchShare upper quartile limit of the out-migration share: 0.57 in Fafo-rapport 2025:14
 * @param warningShare its limit of the highest quarter: 0.72
 * @param criticalShare a share that few municipalities ever reached: 60 of 350 in the report
 * @param holdShare share of a limit at which an alert still holds
 */
public record LevelSettings(
        int settlementYears,
        int leastSettled,
        double watchShare,
        double warningShare,
        double criticalShare,
        double holdShare) {

    public static final LevelSettings DEFAULTS = new LevelSettings(7, 20, 0.57, 0.72, 0.80, 0.95);

    public LevelSettings {
        Settings.require(settlementYears >= 1, "settlement years must be at least 1", settlementYears);
        Settings.require(leastSettled >= 1, "least settled must be at least 1", leastSettled);
        Settings.requireBetween(0, 1, "watch share", watchShare);
        Settings.requireBetween(0, 1, "warning share", warningShare);
        Settings.requireBetween(0, 1, "critical share", criticalShare);
        Settings.require(warningShare >= watchShare, "warning share must not be below the watch share", warningShare);
        Settings.require(
                criticalShare >= warningShare, "critical share must not be below the warning share", criticalShare);
        Settings.requireBetween(0, 1.000001, "hold share", holdShare);
    }

    double share(Severity severity) {
        return switch (severity) {
            case WATCH -> watchShare;
            case WARNING -> warningShare;
            case CRITICAL -> criticalShare;
        };
    }
}
