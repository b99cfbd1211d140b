package no.bofast.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For whom the integration grant has amounts of its own, by age and household at settlement. Stored, so new constants go last. */
public enum GrantKind {
    /** Everyone: no kinds are told apart. */
    ANYONE,
    /** 18 years and more, or of unknown age. */
    ADULT,
    /** Enslig voksen: the same, who lives alone. */
    SINGLE_ADULT,
    /** Under 18 years. */
    CHILD,
    /** Enslig mindreårig: the same, who lives alone. */
    UNACCOMPANIED_MINOR;

    /** Those that people are of where kinds are told apart. */
    public static final List<GrantKind> OF_PEOPLE = List.of(ADULT, SINGLE_ADULT, CHILD, UNACCOMPANIED_MINOR);

    /** The kind of a person. */
    public static GrantKind of(AgeBand atSettlement, Household household) {
        boolean isAlone = household == Household.SINGLE;
        if (atSettlement == AgeBand.AGE_0_17) {
            return isAlone ? UNACCOMPANIED_MINOR : CHILD;
        }
        return isAlone ? SINGLE_ADULT : ADULT;
    }

    /** As a table of rates writes it; empty if none is written so. */
    public static Optional<GrantKind> named(String label) {
        return OF_PEOPLE.stream().filter(kind -> kind.label().equals(label)).findFirst();
    }

    /** As tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose amount counts for those of whom none is told: for who is alone that of the others of the age, else everyone's. */
    GrantKind wider() {
        return switch (this) {
            case SINGLE_ADULT -> ADULT;
            case UNACCOMPANIED_MINOR -> CHILD;
            case ADULT, CHILD, ANYONE -> ANYONE;
        };
    }
}
