package no.bofast.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a register event says about a person ({@code domain.md}, section 1). Municipalities are those of the current division, but for
 * codes that were split: where those lie is found for all facts of a person together. Each place remembers the register's own words.
 *
 * <p>The order of the types is the order of facts that hold from the same day.
 */
public sealed interface Fact
        permits Fact.Settlement,
                Fact.Immigration,
                Fact.AddressChange,
                Fact.HouseholdChange,
                Fact.AddressProtection,
                Fact.Emigration,
                Fact.Death,
                SideFact {

    /** The place of the type in the order of one day's facts. */
    Type type();

    /** Where the fact says that the person lives; {@link Place#NONE} if it doesn't. */
    default Place place() {
        return Place.NONE;
    }

    /** Pseudonym of the family, where the fact tells it. */
    default Optional<HouseholdRef> householdRef() {
        return Optional.empty();
    }

    /** Calls the visitor's method for this type of fact. */
    void accept(Visitor visitor);

    enum Type {
        SETTLEMENT,
        IMMIGRATION,
        ADDRESS_CHANGE,
        HOUSEHOLD_CHANGE,
        ADDRESS_PROTECTION,
        EMIGRATION,
        DEATH,
        INCOME,
        EMPLOYMENT,
        MOVE_AGREEMENT,
        RESIDENCE_PERMIT,
        MOVE_REASON,
        INTRODUCTION_PROGRAMME,
        SOCIAL_ASSISTANCE
    }

    /** One method a type, so that a new type stops compilation wherever it matters. */
    interface Visitor {
        void settlement(Settlement fact);

        void immigration(Immigration fact);

        void addressChange(AddressChange fact);

        void householdChange(HouseholdChange fact);

        void addressProtection(AddressProtection fact);

        void emigration(Emigration fact);

        void death(Death fact);

        /** A fact beside the residence; who walks through the residence meets none. */
        default void side(SideFact fact) {
            throw new IllegalArgumentException("no fact of the residence: " + fact.type());
        }
    }

    /** Bosetting: the authorities settled the person in a municipality. */
    record Settlement(
            Place place,
            OptionalInt birthYear,
            Sex sex,
            CountryGroup country,
            Ground ground,
            Household household,
            Optional<HouseholdRef> householdRef)
            implements Fact {
        /** A settlement of whose family nothing is known. */
        public Settlement(
                MunicipalityCode municipality,
                OptionalInt birthYear,
                Sex sex,
                CountryGroup country,
                Ground ground,
                Household household) {
            this(Place.of(municipality), birthYear, sex, country, ground, household, Optional.empty());
        }

        /** The municipality, where no code that was split is in the way. */
        public MunicipalityCode municipality() {
            return place.code();
        }

        /** The same, elsewhere. */
        public Settlement at(Place other) {
            return new Settlement(other, birthYear, sex, country, ground, household, householdRef);
        }

        @Override
        public Type type() {
            return Type.SETTLEMENT;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.settlement(this);
        }
    }

    /** Innvandring: the person came (back) from abroad to a municipality. */
    record Immigration(Place place) implements Fact {
        public Immigration(MunicipalityCode municipality) {
            this(Place.of(municipality));
        }

        /** The municipality, where no code that was split is in the way. */
        public MunicipalityCode municipality() {
            return place.code();
        }

        @Override
        public Type type() {
            return Type.IMMIGRATION;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.immigration(this);
        }
    }

    /**
     * Flytting: the person's address changed.
     *
     * @param moved false when the register only recoded the address, as when a boundary was adjusted
     */
    record AddressChange(Place place, boolean moved) implements Fact {
        public AddressChange(MunicipalityCode municipality, boolean moved) {
            this(Place.of(municipality), moved);
        }

        /** The municipality, where no code that was split is in the way. */
        public MunicipalityCode municipality() {
            return place.code();
        }

        @Override
        public Type type() {
            return Type.ADDRESS_CHANGE;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.addressChange(this);
        }
    }

    /** Endret husholdning. */
    record HouseholdChange(Household household, Optional<HouseholdRef> householdRef) implements Fact {
        /** A change that doesn't tell with whom the person lives. */
        public HouseholdChange(Household household) {
            this(household, Optional.empty());
        }

        @Override
        public Type type() {
            return Type.HOUSEHOLD_CHANGE;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.householdChange(this);
        }
    }

    /** Adressebeskyttelse. */
    record AddressProtection(ProtectionLevel level) implements Fact {
        @Override
        public Type type() {
            return Type.ADDRESS_PROTECTION;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.addressProtection(this);
        }
    }

    /** Utvandring. */
    record Emigration() implements Fact {
        @Override
        public Type type() {
            return Type.EMIGRATION;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.emigration(this);
        }
    }

    /** Død. */
    record Death() implements Fact {
        @Override
        public Type type() {
            return Type.DEATH;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.death(this);
        }
    }
}
