package no.bofast.domain;

/** What a person is counted by besides place and time, as recorded at settlement (household: five years after it). */
public record Traits(Sex sex, AgeBand ageBand, Household household, CountryGroup country, Ground ground) {

    private static final Sex[] SEXES = Sex.values();
    private static final AgeBand[] AGE_BANDS = AgeBand.values();
    private static final Household[] HOUSEHOLDS = Household.values();
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();
    private static final Ground[] GROUNDS = Ground.values();

    /** Number of different traits. */
    public static final int PLACES =
            SEXES.length * AGE_BANDS.length * HOUSEHOLDS.length * COUNTRIES.length * GROUNDS.length;

    /** Whether the traits are the same but for those that hang on when and with whom someone was settled. */
    public boolean areOfSamePeople(Traits other) {
        return sex == other.sex && country == other.country && ground == other.ground;
    }

    /** The place of the traits among all, from 0; for the heap only, since the places of enums may differ between versions. */
    public int place() {
        int place = sex.ordinal();
        place = place * AGE_BANDS.length + ageBand.ordinal();
        place = place * HOUSEHOLDS.length + household.ordinal();
        place = place * COUNTRIES.length + country.ordinal();
        return place * GROUNDS.length + ground.ordinal();
    }

    /** The traits at a place: the digits of {@link #place}, the last first. */
    public static Traits at(int place) {
        int rest = place;
        Ground ground = GROUNDS[rest % GROUNDS.length];
        rest /= GROUNDS.length;
        CountryGroup country = COUNTRIES[rest % COUNTRIES.length];
        rest /= COUNTRIES.length;
        Household household = HOUSEHOLDS[rest % HOUSEHOLDS.length];
        rest /= HOUSEHOLDS.length;
        return new Traits(
                SEXES[rest / AGE_BANDS.length], AGE_BANDS[rest % AGE_BANDS.length], household, country, ground);
    }

    @Override
    public int hashCode() {
        return place();
    }
}
