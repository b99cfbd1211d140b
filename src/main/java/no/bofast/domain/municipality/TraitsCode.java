package no.bofast.domain.municipality;

import no.bofast.domain.AgeBand;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;

/** Traits as 14 bits of a {@link CellCode}; stored, so new constants go last, and there is no room for more than the bits hold. */
final class TraitsCode {

    private static final int AGE_BAND_BITS = 3;
    private static final int HOUSEHOLD_BITS = 3;
    private static final int COUNTRY_BITS = 4;
    private static final int GROUND_BITS = 2;

    private static final int COUNTRY = GROUND_BITS;
    private static final int HOUSEHOLD = COUNTRY + COUNTRY_BITS;
    private static final int AGE_BAND = HOUSEHOLD + HOUSEHOLD_BITS;
    private static final int SEX = AGE_BAND + AGE_BAND_BITS;

    private static final Sex[] SEXES = Sex.values();
    private static final AgeBand[] AGE_BANDS = AgeBand.values();
    private static final Household[] HOUSEHOLDS = Household.values();
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();
    private static final Ground[] GROUNDS = Ground.values();

    private TraitsCode() {}

    static int of(Traits traits) {
        return traits.sex().ordinal() << SEX
                | traits.ageBand().ordinal() << AGE_BAND
                | traits.household().ordinal() << HOUSEHOLD
                | traits.country().ordinal() << COUNTRY
                | traits.ground().ordinal();
    }

    static Traits traits(int code) {
        return new Traits(
                SEXES[code >>> SEX],
                AGE_BANDS[bits(code >>> AGE_BAND, AGE_BAND_BITS)],
                HOUSEHOLDS[bits(code >>> HOUSEHOLD, HOUSEHOLD_BITS)],
                COUNTRIES[bits(code >>> COUNTRY, COUNTRY_BITS)],
                GROUNDS[bits(code, GROUND_BITS)]);
    }

    private static int bits(int value, int bits) {
        return value & (1 << bits) - 1;
    }
}
