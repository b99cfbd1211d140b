package no.bofast.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A trait by which groups are counted and tables broken down. */
public enum Dimension {
    SEX(Traits::sex, Sex.values()),
    AGE_BAND(Traits::ageBand, AgeBand.values()),
    HOUSEHOLD(Traits::household, Household.values()),
    COUNTRY(Traits::country, CountryGroup.values()),
    GROUND(Traits::ground, Ground.values());

    private final Function<Traits, Enum<?>> trait;
    private final List<String> categories;

    Dimension(Function<Traits, Enum<?>> trait, Enum<?>[] values) {
        this.trait = trait;
        this.categories = Arrays.stream(values).map(Dimension::nameOf).toList();
    }

    /** The place of the person's category among {@link #categories()}. */
    public int categoryOf(Traits traits) {
        return trait.apply(traits).ordinal();
    }

    /** All categories as the tables write them, in the order of the definitions. */
    public List<String> categories() {
        return categories;
    }

    /** As the tables write it, e.g. {@code age_band}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String nameOf(Enum<?> value) {
        return value instanceof AgeBand band ? band.label() : value.name();
    }
}
