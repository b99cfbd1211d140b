package no.bofast.domain;

import java.util.OptionalInt;

/** Age at settlement, in the bands of the published tables: settlement year − birth year. */
public enum AgeBand {
    AGE_0_17("0-17", 17),
    AGE_18_29("18-29", 29),
    AGE_30_39("30-39", 39),
    AGE_40_49("40-49", 49),
    AGE_50_59("50-59", 59),
    AGE_60_PLUS("60+", Integer.MAX_VALUE),
    UNKNOWN("UNKNOWN", Integer.MAX_VALUE);

    private final String label;
    private final int lastAge;

    AgeBand(String label, int lastAge) {
        this.label = label;
        this.lastAge = lastAge;
    }

    /** The band of someone settled in a year; a birth year after it (a slip of the register) counts as the youngest. */
    public static AgeBand of(int settlementYear, OptionalInt birthYear) {
        return birthYear.isEmpty() ? UNKNOWN : ofAge(settlementYear - birthYear.getAsInt());
    }

    private static AgeBand ofAge(int age) {
        for (AgeBand band : values()) {
            if (age <= band.lastAge) {
                return band;
            }
        }
        throw new AssertionError("no band for age " + age);
    }

    /** As the tables write it, e.g. {@code 18-29}. */
    public String label() {
        return label;
    }
}
