package no.bofast.warning;

/**
 * How slowly an alert gives way.
 *
 * @param easeDays register dates in a row on which the evidence must fall short before an alert eases
 * @param resolveDays register dates in a row without the evidence for any alert before it is resolved
 */
public record LifeSettings(int easeDays, int resolveDays) {

    public static final LifeSettings DEFAULTS = new LifeSettings(30, 45);

    public LifeSettings {
        Settings.require(easeDays >= 1, "ease days must be at least 1", easeDays);
        Settings.require(resolveDays >= easeDays, "resolve days must not be below ease days", resolveDays);
    }
}
