package no.bofast.oracle;

import java.time.LocalDate;
import java.util.List;

/** Agreements of a person: of moves and of none, decided before, on and after the day, twice, refused and granted, and wrong. */
final class NastyAgreements {
    private static final List<String> REASONS = List.of(
            "WORK", "WORK", "EDUCATION", "FAMILY", "NETWORK", "HOUSING", "HEALTH", "SAFETY", "OTHER", "UNKNOWN");

    private final NastyStory story;
    private final Dice dice;

    NastyAgreements(NastyStory story) {
        this.story = story;
        this.dice = story.dice;
    }

    void happen() {
        List<NastyFact> stays = story.stays();
        for (int i = 1; i < stays.size(); i++) {
            if (dice.chance(0.6)) {
                ask(place(stays.get(i - 1)), place(stays.get(i)), stays.get(i).on());
            }
        }
        for (int more = dice.below(3); more > 0; more--) {
            ask(story.homeOrOther(), split(story.homeOrOther()), story.dates.after(story.settledOn));
        }
    }

    private String place(NastyFact stay) {
        return split((String) stay.fields().get("municipality"));
    }

    private String split(String code) {
        return dice.chance(0.05) ? dice.pick(story.places.reference().splitCodes()) : code;
    }

    private void ask(String from, String to, LocalDate moved) {
        LocalDate requested = dice.chance(0.15) ? story.dates.near(moved) : moved.minusDays(dice.below(200));
        LocalDate decided = dice.chance(0.2) ? story.dates.near(moved) : requested.plusDays(dice.below(150));
        NastyFact request =
                NastyFact.of(requested, "MoveAgreement").with("from", from).with("to", to);
        request = dice.chance(0.9) ? request.with("reason", dice.pick(REASONS)) : request;
        if (dice.chance(0.4)) {
            add(dice.chance(0.5) ? request : request.with("decision", "PENDING"), requested, requested);
        }
        add(request.with("decision", answer()), requested, decided);
        if (dice.chance(0.2)) {
            add(request.with("decision", answer()), requested, decided.plusDays(dice.below(90)));
        }
    }

    private String answer() {
        return dice.oneOf("GRANTED", "REFUSED", "REFUSED", "PENDING");
    }

    /** Now and then nobody says when it was asked for: on the day of the answer, then. */
    private void add(NastyFact fact, LocalDate requested, LocalDate on) {
        if (on.getYear() >= 1900) {
            story.add((dice.chance(0.9) ? fact.with("requested", requested.toString()) : fact).on(on));
        }
    }
}
