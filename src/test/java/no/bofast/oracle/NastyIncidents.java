package no.bofast.oracle;

import java.time.LocalDate;

/** Episodes around residence: households, protection, other settlements, facts before settlement, crowded days. */
final class NastyIncidents {
    private final NastyStory story;
    private final Dice dice;
    private final NastyDates dates;
    private final NastyPlaces places;

    NastyIncidents(NastyStory story) {
        this.story = story;
        this.dice = story.dice;
        this.dates = story.dates;
        this.places = story.places;
    }

    void happen() {
        switch (dice.below(10)) {
            case 0, 1 -> householdsAroundFiveYears();
            case 2, 3, 4 -> protection();
            case 5, 6 -> anotherSettlement();
            case 7 -> beforeSettlement();
            default -> crowdedDay();
        }
    }

    private void householdsAroundFiveYears() {
        for (int changes = dice.below(3); changes >= 0; changes--) {
            LocalDate day = dice.chance(0.6) ? dates.near(story.settledOn.plusYears(5)) : dates.after(story.settledOn);
            story.add(NastyFact.household(day, story.household()));
        }
    }

    private void protection() {
        LocalDate day = dice.chance(0.2) ? story.settledOn.minusDays(dice.below(400)) : dates.after(story.settledOn);
        story.add(NastyFact.protection(day, level()));
        if (dice.chance(0.5)) {
            LocalDate next = dates.after(day);
            story.add(NastyFact.protection(next, dice.chance(0.5) ? "NONE" : level()));
            if (dice.chance(0.3)) {
                story.add(NastyFact.protection(dates.after(next), level()));
            }
        }
        if (dice.chance(0.2)) {
            LocalDate death = dates.after(story.settledOn);
            story.add(NastyFact.death(death));
            story.add(NastyFact.protection(dates.after(death), level()));
        }
    }

    private String level() {
        return dice.oneOf("NONE", "CLIENT", "CONFIDENTIAL", "STRICTLY_CONFIDENTIAL");
    }

    private void anotherSettlement() {
        LocalDate day = switch (dice.below(4)) {
            case 0 -> story.settledOn;
            case 1 -> story.settledOn.minusDays(dice.between(1, 800));
            default -> dates.after(story.settledOn);
        };
        story.add(story.settlement(places.code()).on(day));
    }

    private void beforeSettlement() {
        story.add(NastyFact.move(story.settledOn.minusDays(dice.below(3)), places.code()));
        story.add(NastyFact.household(story.settledOn.minusDays(dice.below(3)), story.household()));
        story.add(
                dice.chance(0.3)
                        ? NastyFact.death(story.settledOn.minusDays(dice.below(3)))
                        : NastyFact.emigration(story.settledOn.minusDays(dice.below(300))));
        story.add(NastyFact.immigration(story.settledOn.minusDays(dice.below(200)), places.code()));
        if (dice.chance(0.1)) {
            story.add(NastyFact.move(LocalDate.of(1900, 1, 1), places.code()));
        }
    }

    /** Several facts of one day, most of them of different types, so that only the order of facts tells what happened. */
    private void crowdedDay() {
        LocalDate day = dice.chance(0.3) ? story.settledOn : dates.after(story.settledOn);
        for (int facts = dice.between(2, 5); facts > 0; facts--) {
            story.add(someFact(day));
        }
    }

    private NastyFact someFact(LocalDate day) {
        return switch (dice.below(8)) {
            case 0 -> story.settlement(places.code()).on(day);
            case 1 -> NastyFact.immigration(day, story.homeOrOther());
            case 2 -> NastyFact.emigration(day);
            case 3 -> NastyFact.household(day, story.household());
            case 4 -> NastyFact.protection(day, level());
            case 5 -> dice.chance(0.3) ? NastyFact.death(day) : NastyFact.recoding(day, story.homeOrOther());
            default -> NastyFact.move(day, story.homeOrOther());
        };
    }
}
