package no.bofast.study;

import java.util.ArrayList;
import java.util.List;
import no.bofast.warning.ShiftSettings;
import no.bofast.warning.SurgeSettings;
import no.bofast.warning.WarningSettings;

/**
 * Thresholds of early warning, from eager to reluctant: the false discovery rate of {@code SURGE} and the in-control run length of
 * {@code SHIFT} move together.
 *
 * @param name as the tables write it
 */
record OperatingPoint(String name, WarningSettings settings) {

    private static final double[] EAGERNESS = {3, 1.8, 1.3, 0.5};

    /** The defaults, and points on both sides of them. */
    static List<OperatingPoint> scanned() {
        List<OperatingPoint> points = new ArrayList<>();
        points.add(new OperatingPoint("default", WarningSettings.DEFAULTS));
        for (double eagerness : EAGERNESS) {
            points.add(new OperatingPoint("eagerness " + eagerness, eager(WarningSettings.DEFAULTS, eagerness)));
        }
        return List.copyOf(points);
    }

    private static WarningSettings eager(WarningSettings settings, double eagerness) {
        SurgeSettings surge = settings.surge();
        ShiftSettings shift = settings.shift();
        return new WarningSettings(
                settings.baseline(),
                surge.withFalseDiscoveryRate(Math.min(0.9, surge.falseDiscoveryRate() * eagerness)),
                shift.withRunLengthMonths(Math.max(12, shift.runLengthMonths() / eagerness)),
                settings.level(),
                settings.influx(),
                settings.life(),
                settings.tail(),
                settings.liveFrom());
    }
}
