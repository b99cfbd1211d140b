package no.bofast.report.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Numbers with six decimals, as the tables write them; empty text for what isn't shown. */
public final class Decimals {

    private static final int PLACES = 6;

    private Decimals() {}

    public static String of(double value) {
        return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    public static String of(OptionalDouble value) {
        return value.isPresent() ? of(value.getAsDouble()) : "";
    }

    /** {@code times · part / whole}, rounded once. */
    public static String ratio(int times, int part, int whole) {
        return BigDecimal.valueOf((long) times * part)
                .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
