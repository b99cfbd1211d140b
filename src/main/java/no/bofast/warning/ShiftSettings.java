package no.bofast.warning;

/**
 * Thresholds of {@link Shift}.
 *
 * @param months closed months in which a rise may have begun
 * @param targetRatio lasting rise of departures that the sum is made to find soonest
 * @param runLengthMonths months that pass between false alarms of one municipality, on average and at least, if all is as usual;
 *     also the limit of the sum
 * @param leastObserved people who left since the rise began below which nothing is raised
 * @param leastAtRisk people at risk below which a municipality isn't watched
 * @param warningLimits limits that the sum must reach for a warning
 * @param criticalLimits the same for a critical alert
 * @param holdShare share of a limit at which an alert still holds
 */
public record ShiftSettings(
        int months,
        double targetRatio,
        double runLengthMonths,
        int leastObserved,
        int leastAtRisk,
        double warningLimits,
        double criticalLimits,
        double holdShare) {

    public static final ShiftSettings DEFAULTS = new ShiftSettings(24, 2.0, 300, 5, 10, 20, 400, 0.1);

    public ShiftSettings {
        Settings.require(months >= 6 && months <= 60, "shift months must be 6 to 60", months);
        Settings.require(targetRatio > 1 && targetRatio <= 10, "target ratio must be above 1, at most 10", targetRatio);
        Settings.require(runLengthMonths >= 12, "run length must be at least 12 months", runLengthMonths);
        Settings.require(leastObserved >= 1, "least observed must be at least 1", leastObserved);
        Settings.require(leastAtRisk >= 1, "least at risk must be at least 1", leastAtRisk);
        Settings.require(warningLimits >= 1, "warning limits must be at least 1", warningLimits);
        Settings.require(
                criticalLimits >= warningLimits, "critical limits must not be below warning limits", criticalLimits);
        Settings.requireBetween(0, 1, "hold share", holdShare);
    }

    /** The same but for the run length. */
    public ShiftSettings withRunLengthMonths(double runLength) {
        return new ShiftSettings(
                months, targetRatio, runLength, leastObserved, leastAtRisk, warningLimits, criticalLimits, holdShare);
    }

    /** What the sum must reach for a severity. */
    double limit(Severity severity) {
        return switch (severity) {
            case WATCH -> runLengthMonths;
            case WARNING -> runLengthMonths * warningLimits;
            case CRITICAL -> runLengthMonths * criticalLimits;
        };
    }
}
