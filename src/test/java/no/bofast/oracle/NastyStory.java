package no.bofast.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The true and less true facts of one person: a settlement, for most, and some episodes aimed at edges of domain.md. */
final class NastyStory {
    private static final List<String> COUNTRIES =
            List.of("UKR", "SYR", "ERI", "SOM", "AFG", "SDN", "IRN", "ETH", "IRQ", "COD", "MMR", "TUR", "XXX");

    final Dice dice;
    final NastyDates dates;
    final NastyPlaces places;
    final LocalDate settledOn;
    final String home;
    private final List<NastyFact> facts = new ArrayList<>();

    private NastyStory(Dice dice, NastyDates dates, NastyPlaces places) {
        this.dice = dice;
        this.dates = dates;
        this.places = places;
        this.settledOn = dates.settlementDay();
        this.home = places.municipality();
    }

    /** The facts of a new person, in no order. */
    static List<NastyFact> tell(Dice dice, NastyDates dates, NastyPlaces places) {
        NastyStory story = new NastyStory(dice, dates, places);
        if (dice.chance(0.94)) {
            story.add(story.settlement(places.codeOf(story.home)));
        }
        story.live();
        if (dice.chance(0.4)) {
            new NastyLivelihoods(story).happen();
        }
        if (dice.chance(0.4)) {
            new NastyAgreements(story).happen();
        }
        if (dice.chance(0.4)) {
            story.tellWhy();
        }
        if (dice.chance(0.4)) {
            story.takePart();
        }
        if (dice.chance(0.4)) {
            story.apply();
        }
        for (int permits = dice.chance(0.4) ? dice.between(1, 2) : 0; permits > 0; permits--) {
            story.add(NastyFact.of(story.settledOn.minusDays(dice.between(-5, 300)), "ResidencePermit"));
        }
        return story.facts;
    }

    /** Programmes: some that never end, some told again, some around a move or before the settlement, ends a year before a move. */
    private void takePart() {
        LocalDate started = dice.chance(0.9) ? dates.within(settledOn, 120) : dates.near(settledOn);
        NastyFact begun = NastyFact.of(started, "IntroductionProgramme");
        add(dice.chance(0.5) ? begun.with("started", started.toString()) : begun);
        List<NastyFact> stays = stays();
        LocalDate moved = stays.isEmpty() ? started : dice.pick(stays).on();
        for (int told = dice.below(3); told > 0; told--) {
            LocalDate ended = dice.chance(0.5)
                    ? started.plusDays(dice.below(1_000))
                    : moved.minusDays(dice.oneOf(-1, 0, 1, 364, 365, 366));
            if (!ended.isBefore(started)) {
                NastyFact over = begun.with("started", started.toString()).with("ended", ended.toString());
                add((dice.chance(0.7) ? over.with("completed", dice.chance(0.6)) : over).on(ended));
            }
        }
    }

    /** Applications for assistance: on the day of a move, a year after and between; granted, refused, both, and none yet. */
    private void apply() {
        for (NastyFact stay : stays()) {
            for (int applications = dice.below(3); applications > 0; applications--) {
                LocalDate applied = stay.on().plusDays(dice.oneOf(-1, 0, dice.below(400), 364, 365, 366));
                add(NastyFact.of(applied, "SocialAssistance"));
                for (int answers = dice.below(3); answers > 0; answers--) {
                    add(NastyFact.of(applied.plusDays(dice.below(60)), "SocialAssistance")
                            .with("applied", applied.toString())
                            .with("decision", dice.oneOf("GRANTED", "REFUSED", "REFUSED", "PENDING")));
                }
            }
        }
    }

    /** Why the person moved: of most moves, of some twice, and of days on which nobody moved. */
    private void tellWhy() {
        for (NastyFact stay : stays()) {
            for (int told = dice.below(3); told > 0; told--) {
                LocalDate on = dice.chance(0.6) ? stay.on() : dates.near(stay.on());
                String reason = dice.oneOf("WORK", "FAMILY", "EDUCATION", "HOUSING", "SAFETY", "OTHER", "UNKNOWN");
                add(NastyFact.of(on, "MoveReason").with("reason", reason));
            }
        }
    }

    /** Those settled last have few episodes, so that a provisional departure of theirs often stays so until the clock. */
    private void live() {
        boolean newlySettled = settledOn.getYear() >= 2023;
        if (newlySettled && dice.chance(0.6)) {
            new NastyMoves(this).moveInTheFirstYear();
            return;
        }
        for (int episodes = dice.below(newlySettled ? 2 : 4); episodes >= 0; episodes--) {
            happen();
        }
    }

    private void happen() {
        if (dice.chance(0.2)) {
            new NastyReforms(this).happen();
        } else if (dice.chance(0.65)) {
            new NastyMoves(this).happen();
        } else {
            new NastyIncidents(this).happen();
        }
    }

    /** Of the facts so far, where and when the person came to live. */
    List<NastyFact> stays() {
        return facts.stream()
                .filter(fact -> fact.fields().get("municipality") != null && !fact.is("Employment"))
                .sorted(Comparator.comparing(NastyFact::on))
                .toList();
    }

    /** Leaves out what lies too far ahead for a register to know by the end of the log. */
    void add(NastyFact fact) {
        if (!fact.on().isAfter(NastyDates.LAST_FACT)) {
            facts.add(fact);
        }
    }

    NastyFact settlement(String municipality) {
        NastyFact settlement = NastyFact.of(settledOn, "Settlement")
                .with("municipality", municipality)
                .with("district", dice.chance(0.2) ? "030105" : null)
                .with("sex", dice.oneOf("FEMALE", "MALE", "MALE", "FEMALE", "UNKNOWN"))
                .with("country", dice.pick(COUNTRIES))
                .with("ground", dice.oneOf("ASYLUM", "RESETTLEMENT", "COLLECTIVE_PROTECTION", "OTHER"))
                .with("household", household());
        return dice.chance(0.06) ? settlement : settlement.with("birthYear", birthYear());
    }

    String household() {
        return dice.oneOf("SINGLE", "COUPLE", "PARENT", "MULTI_FAMILY", "OTHER");
    }

    /** The code of the municipality of settlement or, as often, of another one. */
    String homeOrOther() {
        return places.codeOf(dice.chance(0.5) ? home : places.municipality());
    }

    private int birthYear() {
        int age = dice.chance(0.4) ? dice.oneOf(0, 17, 18, 29, 30, 39, 40, 49, 50, 59, 60) : dice.below(80);
        return Math.max(1850, settledOn.getYear() - (dice.chance(0.02) ? -1 : age));
    }
}
