package no.bofast.domain;

import java.util.OptionalInt;

/** Age in the year of a move, in the bands of those who plan for arrivals: year of the move − birth year. */
public enum AgeNow {
    AGE_0_5("0-5", 5),
    AGE_6_15("6-15", 15),
    AGE_16_19("16-19", 19),
    AGE_20_29("20-29", 29),
    AGE_30_49("30-49", 49),
    AGE_50_66("50-66", 66),
    AGE_67_PLUS("67+", Integer.MAX_VALUE),
    UNKNOWN("UNKNOWN", Integer.MAX_VALUE);

    private final String label;
    private final int lastAge;

    AgeNow(String label, int lastAge) {
        this.label = label;
        this.lastAge = lastAge;
    }

    /** The band in a year; a birth year after it (a slip of the register) counts as the youngest. */
    public static AgeNow in(int year, OptionalInt birthYear) {
        if (birthYear.isEmpty()) {
            return UNKNOWN;
        }
        return of(year - birthYear.getAsInt());
    }

    /** The band of an age in years. */
    public static AgeNow of(int age) {
        AgeNow[] bands = values();
        int place = 0;
        while (age > bands[place].lastAge) {
            place++;
        }
        return bands[place];
    }

    /** As the tables write it, e.g. {@code 6-15}. */
    public String label() {
        return label;
    }
}
