package no.bofast.serde.packed;

import java.time.YearMonth;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;

/** Small values as they are stored: the places of enums are part of the layout, so new constants go last. */
final class Values {

    private static final Sex[] SEXES = Sex.values();
    private static final AgeBand[] AGE_BANDS = AgeBand.values();
    private static final Household[] HOUSEHOLDS = Household.values();
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();
    private static final Ground[] GROUNDS = Ground.values();

    private Values() {}

    static YearMonth month(int packed) {
        return YearMonth.of(packed / 12, packed % 12 + 1);
    }

    static int number(Traits traits) {
        return traits.sex().ordinal() << 16
                | traits.ageBand().ordinal() << 12
                | traits.household().ordinal() << 8
                | traits.country().ordinal() << 4
                | traits.ground().ordinal();
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
