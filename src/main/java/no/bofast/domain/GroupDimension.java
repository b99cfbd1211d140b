package no.bofast.domain;

import java.util.Locale;

/** By what the groups of a municipality's month are counted. */
public enum GroupDimension {
    SEX,
    AGE_BAND,
    HOUSEHOLD,
    COUNTRY,
    GROUND,
    /** The departures' {@link RightsPeriod}. */
    RIGHTS,
    /** The departures' first destination. */
    DESTINATION,
    /** Household and age band together ({@link HouseholdAge}), of those settled and of departures. */
    HOUSEHOLD_AGE;

    private static final Dimension[] TRAITS = Dimension.values();
    private static final RightsPeriod[] RIGHTS_PERIODS = RightsPeriod.values();

    /** The group dimension of a trait. */
    public static GroupDimension of(Dimension trait) {
        return values()[trait.ordinal()];
    }

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the dimension is one of a person's traits. */
    public boolean isTrait() {
        return ordinal() < RIGHTS.ordinal();
    }

    /** The category as the tables write it. */
    public String categoryLabel(int category) {
        return switch (this) {
            case SEX, AGE_BAND, HOUSEHOLD, COUNTRY, GROUND ->
                TRAITS[ordinal()].categories().get(category);
            case RIGHTS -> RIGHTS_PERIODS[category].name();
            case DESTINATION -> new MunicipalityCode(category).toString();
            case HOUSEHOLD_AGE -> HouseholdAge.label(category);
        };
    }

    /** The category that the tables write so. */
    public int categoryOf(String label) {
        return switch (this) {
            case SEX, AGE_BAND, HOUSEHOLD, COUNTRY, GROUND ->
                TRAITS[ordinal()].categories().indexOf(label);
            case RIGHTS -> RightsPeriod.named(label).ordinal();
            case DESTINATION -> MunicipalityCode.of(label).number();
            case HOUSEHOLD_AGE -> HouseholdAge.categoryOf(label);
        };
    }
}
