package no.bofast.simulator;

import java.util.EnumMap;
import java.util.Map;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Household;

/**
 * Makes families of the people who are settled one after the other: of those from one country who live with others, as many as
 * {@link FamilySizes} says come to live where the first of them was settled.
 */
final class Families {

    /** Those who come later are another family. */
    private static final int TOGETHER_DAYS = 60;

    private final long seed;
    /** By country, the family that waits for more members. */
    private final Map<CountryGroup, Kin> waiting = new EnumMap<>(CountryGroup.class);

    Families(long seed) {
        this.seed = seed;
    }

    /** The person, as a member of a family if with one. */
    Person join(Person person) {
        Household household = person.profile.household();
        if (household == Household.SINGLE || household == Household.OTHER) {
            return person;
        }
        Kin kin = waiting.get(person.profile.country());
        boolean isOpen = kin != null && person.settledOn - kin.eldest().settledOn <= TOGETHER_DAYS;
        Person member = isOpen ? person.livingIn(kin.eldest().home) : person;
        member.kin = isOpen ? kin : begin(person);
        member.kin.add(member);
        if (member.kin.isComplete()) {
            waiting.remove(person.profile.country());
        }
        return member;
    }

    private Kin begin(Person first) {
        String reference = SimulatedEventIds.hex(Dice.mix(Dice.mix(seed + 2) + first.number));
        Kin kin = new Kin(reference, FamilySizes.draw(first.profile, first.dice));
        waiting.put(first.profile.country(), kin);
        return kin;
    }
}
