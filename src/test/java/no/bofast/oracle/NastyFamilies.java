package no.bofast.oracle;

import java.util.ArrayList;
import java.util.List;

/** Has most people live the life of another member of their family, more or less: a few days later, not all of it, elsewhere at times. */
final class NastyFamilies {
    private final Dice dice;
    private List<NastyFact> life = List.of();
    private int left;
    private int families;

    NastyFamilies(Dice dice) {
        this.dice = dice;
    }

    /** The facts of the next person, whose own were told. */
    List<NastyFact> join(List<NastyFact> told) {
        if (left == 0) {
            left = dice.between(1, 5);
            families++;
            life = told;
            return told.stream().map(this::named).toList();
        }
        left--;
        List<NastyFact> facts = new ArrayList<>();
        for (NastyFact fact : dice.chance(0.8) ? life : told) {
            if (fact.is("Settlement") || dice.chance(0.85)) {
                int days = dice.chance(0.4) ? 0 : dice.oneOf(1, 29, 30, 31, 90, -10);
                boolean isSame =
                        fact.is("Settlement") || fact.on().plusDays(days).isAfter(NastyDates.LAST_FACT);
                facts.add(named(isSame ? fact : fact.on(fact.on().plusDays(days))));
            }
        }
        return facts;
    }

    private NastyFact named(NastyFact fact) {
        boolean tells = fact.is("Settlement") ? dice.chance(0.9) : fact.is("HouseholdChange") && dice.chance(0.5);
        String family = "family-" + (dice.chance(0.9) ? families : dice.between(0, families));
        return tells ? fact.with("householdRef", family) : fact;
    }
}
