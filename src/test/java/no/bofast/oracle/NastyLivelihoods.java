package no.bofast.oracle;

import java.time.LocalDate;
import java.util.List;

/** Wages and work of a person: some years twice, at limits of bands, years before and after anything, jobs around moves. */
final class NastyLivelihoods {
    private static final List<Long> WAGES =
            List.of(0L, 1L, 37_820L, 37_821L, 45_034L, 88_370L, 88_369L, 250_000L, 300_000L, 555_456L, 1_000_000_000L);

    private final NastyStory story;
    private final Dice dice;
    private final NastyDates dates;

    NastyLivelihoods(NastyStory story) {
        this.story = story;
        this.dice = story.dice;
        this.dates = story.dates;
    }

    void happen() {
        int last = Math.min(2024, story.settledOn.getYear() + dice.between(0, 14));
        for (int year = story.settledOn.getYear() - 1; year <= last; year++) {
            if (dice.chance(0.85)) {
                earn(year);
            }
            if (dice.chance(0.15)) {
                earn(year);
            }
        }
        for (int jobs = dice.below(4); jobs > 0; jobs--) {
            story.add(job());
        }
    }

    private void earn(int year) {
        LocalDate on = dice.chance(0.9) ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
        if (on.getYear() >= 1900) {
            story.add(NastyFact.of(on, "Income").with("year", year).with("wage", wage()));
        }
    }

    private long wage() {
        return dice.chance(0.3) ? dice.pick(WAGES) : dice.below(600_000);
    }

    private NastyFact job() {
        LocalDate from = dates.after(story.settledOn);
        NastyFact job = NastyFact.of(from, "Employment");
        if (dice.chance(0.7)) {
            job = job.with("from", from.minusDays(dice.below(3)).toString());
        }
        if (dice.chance(0.5)) {
            job = job.with("to", from.plusDays(dice.below(1_500)).toString());
        }
        if (dice.chance(0.6)) {
            job = job.with("municipality", workplace());
        }
        return dice.chance(0.8) ? job.with("percent", dice.oneOf(0, 1, 50, 100)) : job;
    }

    /** Often where the person lives at some time, so that some have work there before they come. */
    private String workplace() {
        if (dice.chance(0.1)) {
            return dice.pick(story.places.reference().splitCodes());
        }
        List<NastyFact> stays = story.stays();
        return stays.isEmpty() || dice.chance(0.6)
                ? story.homeOrOther()
                : (String) dice.pick(stays).fields().get("municipality");
    }
}
