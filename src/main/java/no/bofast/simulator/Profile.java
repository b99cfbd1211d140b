package no.bofast.simulator;

import no.bofast.domain.AgeBand;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Region;
import no.bofast.domain.Sex;

/** Who a person is, as far as the model looks, and the region that the person is settled in. */
record Profile(Region region, CountryGroup country, Ground ground, Household household, AgeBand age, Sex sex) {

    private static final int REGIONS = Region.values().length;
    private static final int COUNTRIES = CountryGroup.values().length;
    /** Those of the report: without {@link Ground#COLLECTIVE_PROTECTION}, which comes last. */
    private static final int GROUNDS = Ground.values().length - 1;

    private static final int HOUSEHOLDS = Household.values().length;
    /** Without {@link AgeBand#UNKNOWN}. */
    private static final int AGES = AgeBand.values().length - 1;
    /** Without {@link Sex#UNKNOWN}. */
    private static final int SEXES = Sex.values().length - 1;

    /** How many there are. */
    static final int NUMBER = REGIONS * COUNTRIES * GROUNDS * HOUSEHOLDS * AGES * SEXES;

    /** The profile of a number from 0 to {@link #NUMBER}; those of one country are next to each other. */
    static Profile of(int number) {
        int rest = number;
        Sex sex = Sex.values()[rest % SEXES];
        rest /= SEXES;
        AgeBand age = AgeBand.values()[rest % AGES];
        rest /= AGES;
        Household household = Household.values()[rest % HOUSEHOLDS];
        rest /= HOUSEHOLDS;
        Ground ground = Ground.values()[rest % GROUNDS];
        rest /= GROUNDS;
        Region region = Region.values()[rest % REGIONS];
        return new Profile(region, CountryGroup.values()[rest / REGIONS], ground, household, age, sex);
    }

    /** The category in one of the dimensions, as the tables write it. */
    String category(String dimension) {
        return switch (dimension) {
            case "region" -> region.label();
            case "country" -> country.name();
            case "ground" -> ground.name();
            case "household" -> household.name();
            case "age_band" -> age.label();
            case "sex" -> sex.name();
            default -> throw new IllegalArgumentException("no dimension of a person: '" + dimension + "'");
        };
    }

    Profile withHousehold(Household changed) {
        return new Profile(region, country, ground, changed, age, sex);
    }
}
