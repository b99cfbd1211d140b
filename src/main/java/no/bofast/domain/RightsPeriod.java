package no.bofast.domain;

import java.util.Locale;

/** Which rights follow a settled person on a date, by the {@link RightsRules} ({@code domain.md}, section 4). */
public enum RightsPeriod {
    /** Introduction programme (introduksjonsprogram), whether or not the integration grant runs as well. */
    PROGRAMME,
    /** Integration grant (integreringstilskudd) only. */
    GRANT,
    /** Neither. */
    NONE;

    /** What release 0.1.0 called the first. */
    private static final String EARLIER_PROGRAMME = "INTRODUCTION";

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period of a name, that of release 0.1.0 included. */
    static RightsPeriod named(String name) {
        return name.equals(EARLIER_PROGRAMME) ? PROGRAMME : valueOf(name);
    }
}
