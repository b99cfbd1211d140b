package no.bofast.warning;

/**
 * How slowly an alert gives way.
 *
 * @param easeDays register dates in a row on which the evidence must fall short before an alert eases
 * @param resolveDays register dates in a row without the evidence for any alert before it is resolved
 * @param overDays register dates in a row on which the last months must be credibly as expected before an alert is resolved
 */
public record LifeSettings(int easeDays, int resolveDays, int overDays) {

    public static final LifeSettings DEFAULTS = new LifeSettings(30, 45, 7);

    public LifeSettings {
        Settings.require(easeDays >= 1, "ease days must be at least 1", easeDays);
        Settings.require(
                resolveDays >= easeDays && resolveDays <= 60,
                "resolve days must not be below ease days, nor above 60",
                resolveDays);
        Settings.require(overDays >= 1 && overDays <= 60, "over days must be 1 to 60", overDays);
    }
}
