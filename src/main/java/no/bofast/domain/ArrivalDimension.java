package no.bofast.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what those who arrive are counted, besides where from and with which rights. */
public enum ArrivalDimension {
    SEX(Sex.values()),
    COUNTRY(CountryGroup.values()),
    GROUND(Ground.values()),
    /** {@link AgeNow}. */
    AGE_NOW(AgeNow.values()),
    /** The household on the day of the move. */
    HOUSEHOLD_NOW(Household.values());

    private final List<String> categories;

    ArrivalDimension(Enum<?>[] values) {
        this.categories = Arrays.stream(values)
                .map(value -> value instanceof AgeNow age ? age.label() : value.name())
                .toList();
    }

    /** The place of someone's category among {@link #categories()}. */
    public int categoryOf(Arriver arriver) {
        return switch (this) {
            case SEX -> arriver.sex().ordinal();
            case COUNTRY -> arriver.country().ordinal();
            case GROUND -> arriver.ground().ordinal();
            case AGE_NOW -> arriver.age().ordinal();
            case HOUSEHOLD_NOW -> arriver.household().ordinal();
        };
    }

    /** All categories as the tables write them, in the order of the definitions. */
    public List<String> categories() {
        return categories;
    }

    /** As the tables write it, e.g. {@code age_now}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
