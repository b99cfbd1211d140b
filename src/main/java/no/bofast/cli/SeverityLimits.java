package no.bofast.cli;

import java.util.Arrays;
import no.bofast.config.Expecting;

/** What a watch, a warning and a critical alert need: three numbers that don't fall. */
final class SeverityLimits extends Expecting<double[]> {

    SeverityLimits() {
        super("three numbers above 0 that don't fall, as in 1.0,1.5,2.0", SeverityLimits::read);
    }

    private static double[] read(String text) {
        double[] limits =
                Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
        boolean isRight = limits.length == 3 && limits[0] > 0 && limits[1] >= limits[0] && limits[2] >= limits[1];
        if (!isRight) {
            throw new IllegalArgumentException();
        }
        return limits;
    }
}
