package no.bofast.warning;

import java.time.LocalDate;
import no.bofast.warning.baseline.BaselineSettings;

/**
 * All thresholds of the early warning.
 *
 * @param tail probability outside each credible bound
 * @param liveFrom register date from which alerts are live; changes before it are historical
 */
public record WarningSettings(
        BaselineSettings baseline,
        SurgeSettings surge,
        ShiftSettings shift,
        LevelSettings level,
        InfluxSettings influx,
        LifeSettings life,
        double tail,
        LocalDate liveFrom) {

    public static final WarningSettings DEFAULTS = new WarningSettings(
            BaselineSettings.DEFAULTS,
            SurgeSettings.DEFAULTS,
            ShiftSettings.DEFAULTS,
            LevelSettings.DEFAULTS,
            InfluxSettings.DEFAULTS,
            LifeSettings.DEFAULTS,
            0.05,
            LocalDate.MIN);

    public WarningSettings {
        Settings.requireBetween(0, 0.5, "tail", tail);
    }

    /**
     * The version of the rules, and a mark of the thresholds where they aren't the defaults: what the same counts lead to other
     * alerts under.
     */
    public String version() {
        WarningSettings rules = liveFrom(DEFAULTS.liveFrom());
        return rules.equals(DEFAULTS)
                ? Evaluation.DETECTOR_VERSION
                : Evaluation.DETECTOR_VERSION + "-"
                        + Integer.toHexString(rules.toString().hashCode());
    }

    public WarningSettings liveFrom(LocalDate date) {
        return new WarningSettings(baseline, surge, shift, level, influx, life, tail, date);
    }
}
