package no.bofast.oracle;

import java.time.LocalDate;

/** Episodes that change where a person lives. */
final class NastyMoves {
    private final NastyStory story;
    private final Dice dice;
    private final NastyDates dates;
    private final NastyPlaces places;

    NastyMoves(NastyStory story) {
        this.story = story;
        this.dice = story.dice;
        this.dates = story.dates;
        this.places = story.places;
    }

    void happen() {
        switch (dice.below(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> moveInTheFirstYear();
            case 7, 8, 9, 10 -> moveLater();
            case 11, 12 -> boundaryChange();
            case 13, 14 -> boundaryChangeWhileAway();
            case 15, 16, 17 -> goAbroad();
            case 18 -> moveToTheSameMunicipality();
            default -> die();
        }
    }

    /** A move that may be provisional, and what the year after it brings. */
    void moveInTheFirstYear() {
        LocalDate moved = dates.earlyMoveDay(story.settledOn);
        story.add(NastyFact.move(moved, places.codeOf(places.otherThan(story.home))));
        switch (dice.below(14)) {
            case 0, 1 -> comeBack(moved);
            case 2 -> comeBackAndLeaveAgain(moved);
            case 3 -> story.add(NastyFact.emigration(withinOrAroundYearAfter(moved)));
            case 4 -> story.add(NastyFact.death(withinOrAroundYearAfter(moved)));
            case 5 -> moveOnAndComeBack(moved);
            case 6 -> story.add(NastyFact.household(dates.near(moved.plusYears(1)), story.household()));
            case 7 -> story.add(NastyFact.protection(dates.near(moved.plusYears(1)), "CLIENT"));
            case 8 -> story.add(story.settlement(places.code()).on(dates.near(moved.plusYears(1))));
            case 9 -> story.add(NastyFact.recoding(withinOrAroundYearAfter(moved), places.codeOf(story.home)));
            case 10 -> story.add(NastyFact.move(withinOrAroundYearAfter(moved), places.code()));
            default -> {}
        }
    }

    private void comeBack(LocalDate moved) {
        story.add(NastyFact.move(withinOrAroundYearAfter(moved), places.codeOf(story.home)));
    }

    private void comeBackAndLeaveAgain(LocalDate moved) {
        LocalDate back = withinOrAroundYearAfter(moved);
        story.add(NastyFact.move(back, places.codeOf(story.home)));
        story.add(NastyFact.move(dates.after(back), places.codeOf(places.otherThan(story.home))));
    }

    private void moveOnAndComeBack(LocalDate moved) {
        LocalDate back = withinOrAroundYearAfter(moved);
        story.add(NastyFact.move(dice.between(moved, back), places.code()));
        story.add(NastyFact.move(back, places.codeOf(story.home)));
    }

    private LocalDate withinOrAroundYearAfter(LocalDate moved) {
        return dice.chance(0.5) ? dates.near(moved.plusYears(1)) : dates.within(moved, 364);
    }

    private void moveLater() {
        LocalDate moved = dice.chance(0.4) ? dates.near(story.settledOn.plusYears(1)) : dates.after(story.settledOn);
        for (int moves = dice.below(3); moves >= 0; moves--) {
            story.add(NastyFact.move(moved, dice.chance(0.25) ? places.codeOf(story.home) : places.code()));
            moved = dates.after(moved);
        }
    }

    /** The municipality of settlement is recoded, perhaps twice; then the person moves, perhaps back to one of them. */
    private void boundaryChange() {
        boolean early = dice.chance(0.6);
        LocalDate day = early ? dates.within(story.settledOn, 150) : dates.after(story.settledOn);
        String successor = places.otherThan(story.home);
        story.add(NastyFact.recoding(day, places.codeOf(successor)));
        if (dice.chance(0.2)) {
            successor = places.otherThan(successor);
            story.add(NastyFact.recoding(dates.within(day, 30), places.codeOf(successor)));
        }
        LocalDate moved = early ? dates.within(day, 220) : dates.after(day);
        story.add(NastyFact.move(moved, places.codeOf(places.otherThan(successor))));
        if (dice.chance(0.6)) {
            String back = dice.chance(0.6) ? successor : story.home;
            story.add(NastyFact.move(withinOrAroundYearAfter(moved), places.codeOf(back)));
        }
    }

    /** The person moves, and the place moved to is recoded, perhaps to the municipality of settlement. */
    private void boundaryChangeWhileAway() {
        LocalDate moved = dates.earlyMoveDay(story.settledOn);
        story.add(NastyFact.move(moved, places.codeOf(places.otherThan(story.home))));
        LocalDate recoded = withinOrAroundYearAfter(moved);
        story.add(NastyFact.recoding(recoded, story.homeOrOther()));
        if (dice.chance(0.5)) {
            story.add(
                    dice.chance(0.5)
                            ? NastyFact.recoding(dates.after(recoded), story.homeOrOther())
                            : NastyFact.move(dates.after(recoded), story.homeOrOther()));
        }
    }

    private void goAbroad() {
        LocalDate left = dates.after(story.settledOn);
        story.add(
                dice.chance(0.5)
                        ? NastyFact.emigration(left)
                        : NastyFact.emigration(left).with("country", "SWE"));
        if (dice.chance(0.2)) {
            story.add(NastyFact.emigration(dates.after(left)));
        }
        LocalDate next = dice.chance(0.15) ? left : dates.after(left);
        switch (dice.below(6)) {
            case 0, 1 -> story.add(NastyFact.immigration(next, story.homeOrOther()));
            case 2 -> story.add(NastyFact.move(next, story.homeOrOther()));
            case 3 -> story.add(NastyFact.recoding(next, story.homeOrOther()));
            case 4 -> story.add(NastyFact.death(next));
            default -> {}
        }
        if (dice.chance(0.4)) {
            story.add(NastyFact.move(dates.after(next), story.homeOrOther()));
        }
    }

    private void moveToTheSameMunicipality() {
        LocalDate day = dates.after(story.settledOn);
        story.add(NastyFact.move(day, places.codeOf(story.home)).with("moved", true));
        story.add(NastyFact.recoding(dates.after(day), places.codeOf(story.home)));
        story.add(NastyFact.immigration(dates.after(day), places.code()));
    }

    private void die() {
        LocalDate death = dates.after(story.settledOn);
        story.add(NastyFact.death(death));
        if (dice.chance(0.6)) {
            story.add(NastyFact.move(dates.after(death), places.code()));
            story.add(NastyFact.household(dates.after(death), story.household()));
            story.add(dice.chance(0.5) ? NastyFact.death(dates.after(death)) : NastyFact.emigration(death));
        }
    }
}
