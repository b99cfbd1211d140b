package no.bofast.domain;

/** What a person is counted by besides place and time, as recorded at settlement (household: five years after it). */
public record Traits(Sex sex, AgeBand ageBand, Household household, CountryGroup country, Ground ground) {

    @Override
    public int hashCode() {
        int packed = (sex.ordinal() * 8 + ageBand.ordinal()) * 8 + household.ordinal();
        return (packed * 16 + country.ordinal()) * 4 + ground.ordinal();
    }
}
