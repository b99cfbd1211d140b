package no.bofast.oracle;

import java.time.LocalDate;
import java.util.List;

/** Episodes around municipality codes that were split, and boundary adjustments: on and around the days of reform. */
final class NastyReforms {
    private final NastyStory story;
    private final Dice dice;
    private final NastyPlaces places;
    private final Municipalities reference;

    NastyReforms(NastyStory story) {
        this.story = story;
        this.dice = story.dice;
        this.places = story.places;
        this.reference = places.reference();
    }

    void happen() {
        if (dice.chance(0.15)) {
            adjustment();
        } else {
            split(dice.pick(reference.splitCodes()));
        }
    }

    /** A stay or more under a code, and what the reform and the time around it bring. */
    private void split(String code) {
        LocalDate reform = reference.splitOn(code);
        LocalDate day = reform.minusDays(dice.between(1, 700));
        story.add(arrival(day, code));
        for (int more = dice.below(4); more > 0; more--) {
            day = day.plusDays(dice.below(200));
            story.add(between(day, code));
        }
        if (dice.chance(0.8)) {
            story.add(reformed(around(reform), code));
        }
        if (dice.chance(0.3)) {
            story.add(reformed(around(reform), code));
        }
        if (dice.chance(0.3)) {
            story.add(located(NastyFact.move(reform.plusDays(dice.below(900)), anyOf(code)), code));
        }
    }

    private NastyFact arrival(LocalDate day, String code) {
        return switch (dice.below(6)) {
            case 0, 1 -> located(story.settlement(code).on(day), code);
            case 2 -> located(NastyFact.immigration(day, code), code);
            case 3 -> located(NastyFact.recoding(day, code), code);
            default -> located(NastyFact.move(day, code), code);
        };
    }

    private NastyFact between(LocalDate day, String code) {
        return switch (dice.below(9)) {
            case 0 -> NastyFact.emigration(day);
            case 1 -> located(NastyFact.immigration(day, code), code);
            case 2 -> NastyFact.move(day, dice.pick(reference.successors(code)));
            case 3 -> NastyFact.move(day, places.code());
            case 4 -> NastyFact.move(day, dice.pick(reference.splitCodes()));
            case 5 -> NastyFact.recoding(day, anyOf(code));
            case 6 -> NastyFact.household(day, story.household());
            default -> located(NastyFact.move(day, code), code);
        };
    }

    /** The new address, told as a recoding or as a move; sometimes elsewhere than the code went. */
    private NastyFact reformed(LocalDate day, String code) {
        String to = dice.chance(0.85) ? dice.pick(reference.successors(code)) : places.code();
        return dice.chance(0.5) ? NastyFact.recoding(day, to) : NastyFact.move(day, to);
    }

    private LocalDate around(LocalDate reform) {
        return reform.plusDays(dice.oneOf(-16, -15, -14, -13, -1, 0, 0, 0, 0, 1, 13, 14, 15, 16));
    }

    /** The code, the other one of the same municipality, or a successor. */
    private String anyOf(String code) {
        List<String> successors = reference.successors(code);
        List<String> same = reference.splitCodes().stream()
                .filter(other -> reference.successors(other).equals(successors))
                .toList();
        return dice.chance(0.6) ? dice.pick(same) : dice.pick(successors);
    }

    /** With a basic unit, now and then: of a successor, of the code itself, of elsewhere, of nowhere, blank. */
    private NastyFact located(NastyFact fact, String code) {
        if (!dice.chance(0.35)) {
            return fact;
        }
        String unit = switch (dice.below(8)) {
            case 0 -> code + "0101";
            case 1 -> "03010101";
            case 2 -> "99999999";
            case 3 -> "";
            default -> dice.pick(reference.successors(code)) + "0" + dice.between(100, 999);
        };
        return fact.with("basicUnit", unit);
    }

    private void adjustment() {
        String[] row = dice.pick(reference.adjustments());
        LocalDate reform = LocalDate.parse(row[0]);
        LocalDate before = reform.minusDays(dice.between(1, 700));
        story.add(
                dice.chance(0.5)
                        ? story.settlement(places.codeOf(row[1])).on(before)
                        : NastyFact.move(before, places.codeOf(row[1])));
        String to = dice.chance(0.9) ? row[2] : row[1];
        story.add(NastyFact.move(around(reform), places.codeOf(to)));
        if (dice.chance(0.4)) {
            story.add(NastyFact.move(reform.plusDays(dice.below(500)), places.codeOf(row[dice.between(1, 2)])));
        }
    }
}
