package no.bofast.serde.packed;

import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.Address;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Fact;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.HouseholdRef;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.Place;
import no.bofast.domain.ProtectionLevel;
import no.bofast.domain.Sex;
import no.bofast.domain.SideFact;

/** Facts as bytes: a code for the type, with a bit for each thing that only some facts have; then the fields. */
final class FactCodec implements Fact.Visitor {

    static final int NO_FACT = 0;
    private static final int SETTLEMENT = 1;
    private static final int IMMIGRATION = 2;
    private static final int ADDRESS_CHANGE = 3;
    private static final int RECODED_ADDRESS = 4;
    private static final int HOUSEHOLD_CHANGE = 5;
    private static final int ADDRESS_PROTECTION = 6;
    private static final int EMIGRATION = 7;
    private static final int DEATH = 8;
    private static final int INCOME = SideFactCodec.INCOME;
    private static final int EMPLOYMENT = SideFactCodec.EMPLOYMENT;
    private static final int INTRODUCTION_PROGRAMME = SideFactCodec.INTRODUCTION_PROGRAMME;
    private static final int MOVE_AGREEMENT = SideFactCodec.MOVE_AGREEMENT;
    private static final int MOVE_REASON = SideFactCodec.MOVE_REASON;
    private static final int RESIDENCE_PERMIT = SideFactCodec.RESIDENCE_PERMIT;
    private static final int SOCIAL_ASSISTANCE = SideFactCodec.SOCIAL_ASSISTANCE;

    private static final int TYPE_BITS = 0x0F;
    /** Added to the type in layout 2 if the code was split: behind it stands the successor that the fact tells, or 0. */
    private static final int UNDER_SPLIT = 0x10;
    /** Added to the type of a fact behind which the pseudonym of a family stands. */
    private static final int OF_HOUSEHOLD = 0x20;
    /** Added to the type of a fact whose address has a basic unit: it stands behind the code, less the code's first. */
    private static final int IN_UNIT = 0x40;
    /** Added to the type of a fact whose address has a district, which stands behind the basic unit. */
    private static final int IN_DISTRICT = 0x80;

    /** How many basic units may begin with the same code. */
    private static final int UNITS = 10_000;

    private static final int MORE_THAN_EIGHT_DIGITS = 100_000_000;

    private static final int NOT_TOLD = 0;

    private static final Sex[] SEXES = Sex.values();
    private static final CountryGroup[] COUNTRIES = CountryGroup.values();
    private static final Ground[] GROUNDS = Ground.values();
    private static final Household[] HOUSEHOLDS = Household.values();
    private static final ProtectionLevel[] LEVELS = ProtectionLevel.values();

    private final PackedWriter out;

    private FactCodec(PackedWriter out) {
        this.out = out;
    }

    static void write(Fact fact, PackedWriter out) {
        fact.accept(new FactCodec(out));
    }

    /** @param division by which the addresses are told */
    static Optional<Fact> read(PackedReader in, MunicipalityDivision division) {
        int type = in.octet();
        return type == NO_FACT ? Optional.empty() : Optional.of(read(type, in, division));
    }

    private static Fact read(int octet, PackedReader in, MunicipalityDivision division) {
        int type = octet & TYPE_BITS;
        boolean isOfHousehold = has(octet, OF_HOUSEHOLD);
        return switch (type) {
            case SETTLEMENT -> readSettlement(place(octet, in, division), isOfHousehold, in);
            case IMMIGRATION -> new Fact.Immigration(place(octet, in, division));
            case ADDRESS_CHANGE -> new Fact.AddressChange(place(octet, in, division), true);
            case RECODED_ADDRESS -> new Fact.AddressChange(place(octet, in, division), false);
            case HOUSEHOLD_CHANGE -> new Fact.HouseholdChange(HOUSEHOLDS[in.octet()], household(isOfHousehold, in));
            case ADDRESS_PROTECTION -> new Fact.AddressProtection(LEVELS[in.octet()]);
            case EMIGRATION -> new Fact.Emigration();
            case DEATH -> new Fact.Death();
            case INCOME,
                    EMPLOYMENT,
                    MOVE_AGREEMENT,
                    INTRODUCTION_PROGRAMME,
                    MOVE_REASON,
                    RESIDENCE_PERMIT,
                    SOCIAL_ASSISTANCE -> SideFactCodec.read(octet, in, division);
            default -> throw new IllegalStateException("unknown type of fact: " + type);
        };
    }

    @Override
    public void settlement(Fact.Settlement fact) {
        place(SETTLEMENT | bit(fact.householdRef(), OF_HOUSEHOLD), fact.place())
                .whole(fact.birthYear().orElse(0));
        out.octet(fact.sex().ordinal()).octet(fact.country().ordinal());
        out.octet(fact.ground().ordinal()).octet(fact.household().ordinal());
        household(fact.householdRef());
    }

    private void household(Optional<HouseholdRef> household) {
        household.ifPresent(ref -> out.text(ref.value()));
    }

    private static Optional<HouseholdRef> household(boolean isKnown, PackedReader in) {
        return isKnown ? Optional.of(new HouseholdRef(in.text())) : Optional.empty();
    }

    private static Fact readSettlement(Place place, boolean isOfHousehold, PackedReader in) {
        int birthYear = in.wholeInt();
        return new Fact.Settlement(
                place,
                birthYear == 0 ? OptionalInt.empty() : OptionalInt.of(birthYear),
                SEXES[in.octet()],
                COUNTRIES[in.octet()],
                GROUNDS[in.octet()],
                HOUSEHOLDS[in.octet()],
                household(isOfHousehold, in));
    }

    @Override
    public void immigration(Fact.Immigration fact) {
        place(IMMIGRATION, fact.place());
    }

    @Override
    public void addressChange(Fact.AddressChange fact) {
        place(fact.moved() ? ADDRESS_CHANGE : RECODED_ADDRESS, fact.place());
    }

    @Override
    public void householdChange(Fact.HouseholdChange fact) {
        out.octet(HOUSEHOLD_CHANGE | bit(fact.householdRef(), OF_HOUSEHOLD))
                .octet(fact.household().ordinal());
        household(fact.householdRef());
    }

    @Override
    public void addressProtection(Fact.AddressProtection fact) {
        out.octet(ADDRESS_PROTECTION).octet(fact.level().ordinal());
    }

    @Override
    public void emigration(Fact.Emigration fact) {
        out.octet(EMIGRATION);
    }

    @Override
    public void death(Fact.Death fact) {
        out.octet(DEATH);
    }

    @Override
    public void side(SideFact fact) {
        fact.accept(new SideFactCodec(out));
    }

    private PackedWriter place(int type, Place place) {
        return place(type, place, out);
    }

    /** Writes a type with the place that stands behind it. */
    static PackedWriter place(int type, Place place, PackedWriter out) {
        Address address = place.address();
        int code = address.code().number();
        out.octet(type | bit(address.basicUnit(), IN_UNIT) | bit(address.district(), IN_DISTRICT))
                .whole(code);
        address.basicUnit().ifPresent(unit -> out.signed(Integer.parseInt(unit) - code * UNITS));
        address.district().ifPresent(out::text);
        return out;
    }

    /** Reads the place that stands behind a type. */
    static Place place(int octet, PackedReader in, MunicipalityDivision division) {
        MunicipalityCode code = new MunicipalityCode(in.wholeInt());
        Optional<String> basicUnit = basicUnit(octet, code.number(), in);
        Optional<String> district = has(octet, IN_DISTRICT) ? Optional.of(in.text()) : Optional.empty();
        return division.known(new Address(code, basicUnit, district));
    }

    private static Optional<String> basicUnit(int octet, int code, PackedReader in) {
        if (has(octet, UNDER_SPLIT)) {
            int told = in.wholeInt();
            return told == NOT_TOLD ? Optional.empty() : Optional.of(unit(told * UNITS));
        }
        return has(octet, IN_UNIT) ? Optional.of(unit(code * UNITS + in.signedInt())) : Optional.empty();
    }

    private static String unit(int number) {
        return Integer.toString(MORE_THAN_EIGHT_DIGITS + number).substring(1);
    }

    private static int bit(Optional<?> value, int bit) {
        return value.isPresent() ? bit : 0;
    }

    private static boolean has(int octet, int bit) {
        return (octet & bit) != 0;
    }
}
