package no.bofast.cli.options;

import no.bofast.config.Expecting;

/** What a watch, a warning and a critical alert need: three numbers that don't fall. */
record SeverityLimits(double watch, double warning, double critical) {

    SeverityLimits {
        boolean isRight = watch > 0 && warning >= watch && critical >= warning;
        if (!isRight) {
            throw new IllegalArgumentException("limits must be above 0 and not fall");
        }
    }

    private static SeverityLimits of(String text) {
        String[] parts = text.split(",", 3);
        return new SeverityLimits(
                Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    /** Such as {@code 1.0,1.5,2.0}. */
    static final class Converter extends Expecting<SeverityLimits> {

        Converter() {
            super("three numbers above 0 that don't fall, as in 1.0,1.5,2.0", SeverityLimits::of);
        }
    }
}
