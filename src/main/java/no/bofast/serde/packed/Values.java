package no.bofast.serde.packed;

import java.time.YearMonth;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;

/** Small values as numbers: the places of enums are part of the stored layout, so new constants go last. */
final class Values {

    private static final Sex[] SEXES = Sex.values();
    private static final AgeBand[] AGE_BANDS = AgeBand.values();
    private static final Household[] HOUSEHOLDS = Household.values();
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();
    private static final Ground[] GROUNDS = Ground.values();
    private static final int RADIX = 16;

    private Values() {}

    static int month(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    static YearMonth month(int packed) {
        return YearMonth.of(packed / 12, packed % 12 + 1);
    }

    static int traits(Traits traits) {
        int packed = traits.sex().ordinal();
        packed = packed * RADIX + traits.ageBand().ordinal();
        packed = packed * RADIX + traits.household().ordinal();
        packed = packed * RADIX + traits.country().ordinal();
        return packed * RADIX + traits.ground().ordinal();
    }

    static Traits traits(int packed) {
        return new Traits(
                SEXES[packed >> 16],
                AGE_BANDS[packed >> 12 & 15],
                HOUSEHOLDS[packed >> 8 & 15],
                COUNTRIES[packed >> 4 & 15],
                GROUNDS[packed & 15]);
    }
}
