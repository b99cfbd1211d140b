package no.bofast.simulator;

import java.util.List;
import no.bofast.domain.Municipality;

/**
 * Why people leave: how readily a person moves out of the municipality of settlement, per year.
 *
 * <p>Reasons of the person (household, age, sex, country, ground) and of the place's class (centrality, region, size) add up
 * ({@link Effects}); the place's own push multiplies them, more so where many are settled for its size and where pauses have let practice go. Few move in the first
 * year; the programme's and the grant's years tie people less and less; from the sixth year they are free, and most of those
 * who will move have moved some years later.
 */
final class MoveRates {

    /** Nobody is quite without reasons to move: sums below this come near zero without passing it. */
    private static final double LEAST_TIED = 0.012;

    private static final double LEAST_FREE = 0.03;
    /** No place pushes people away more than about twenty times as strongly as an ordinary one. */
    private static final double SATURATION = 0.33;
    /** By full year since settlement, while tied: within the programme, then within the grant. */
    private static final double[] TIED_BY_YEAR = {0.15, 0.75, 1.0, 1.25, 1.45};
    /** By full year after the fifth. */
    private static final double[] FREE_BY_YEAR = {1.0, 1.05, 1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7};

    private static final double DAYS_A_YEAR = 365.25;

    /** However well a class of places holds people, this part of them moves on as from others. */
    private static final double LEAST_ON = 0.3;

    private final Effects effects;
    private final double on;
    private final double[] pushTied;
    private final double[] pushFree;
    private final double[] placeTied;
    private final double[] placeFree;

    MoveRates(Model model) {
        List<Municipality> places = model.places();
        YearsOff yearsOff = model.yearsOff();
        this.effects = model.effects();
        this.on = StrictMath.exp(effects.free("moves_on", "all"));
        int number = places.size();
        pushTied = new double[number];
        pushFree = new double[number];
        placeTied = new double[number];
        placeFree = new double[number];
        double[] latent = Latent.numbers(places, "push");
        double[] settlement = Latent.numbers(places, "settlement");
        for (int i = 0; i < number; i++) {
            describe(i, places.get(i), model.named(), latent[i], settlement[i], yearsOff.pauses(i) ? 1 : 0);
        }
    }

    private void describe(
            int place, Municipality municipality, NamedPlaces named, double latent, double settlement, double pauses) {
        String size = municipality.sizeBand().label();
        double own = named.of(municipality.code()).push();
        String centrality = Integer.toString(municipality.centrality());
        String region = municipality.region().label();
        pushTied[place] = own
                * push(effects.tied("push_level", size)
                        + effects.tied("push_level", centrality)
                        + effects.tied("push_level", region)
                        + effects.tied("push_spread", size) * latent
                        + effects.tied("push_crowding", "all") * settlement
                        + effects.tied("push_pauses", "all") * pauses);
        pushFree[place] = own
                * push(effects.free("push_level", size)
                        + effects.free("push_level", centrality)
                        + effects.free("push_level", region)
                        + effects.free("push_spread", size) * latent
                        + effects.free("push_crowding", "all") * settlement
                        + effects.free("push_pauses", "all") * pauses);
        placeTied[place] = effects.tied("centrality", centrality)
                + effects.tied("region", region)
                + effects.tied("size_band", size);
        placeFree[place] = effects.free("centrality", centrality)
                + effects.free("region", region)
                + effects.free("size_band", size);
    }

    /** The rate per year of someone settled in a place while tied to it, before the year since settlement is looked at. */
    double tied(Profile profile, int settlementYear, int place) {
        String year = Integer.toString(settlementYear);
        double reasons = effects.tied("constant", "")
                + effects.tied("settlement_year", year)
                + effects.tied("sex", profile.sex().name())
                + effects.tied("age_band", profile.age().label())
                + effects.tied(
                        "sex*age_band",
                        profile.sex().name() + "*" + profile.age().label())
                + effects.tied("household", profile.household().name())
                + effects.tied("country", profile.country().name())
                + effects.tied("ground", profile.ground().name());
        return atLeast(LEAST_TIED, reasons + placeTied[place]) * pushTied[place];
    }

    /** The same when free to move. */
    double free(Profile profile, int settlementYear, int place) {
        String year = Integer.toString(settlementYear);
        double reasons = effects.free("constant", "")
                + effects.free("settlement_year", year)
                + effects.free("sex", profile.sex().name())
                + effects.free("age_band", profile.age().label())
                + effects.free(
                        "sex*age_band",
                        profile.sex().name() + "*" + profile.age().label())
                + effects.free("household", profile.household().name())
                + effects.free("country", profile.country().name())
                + effects.free("ground", profile.ground().name());
        return atLeast(LEAST_FREE, reasons + placeFree[place]) * pushFree[place];
    }

    /**
     * The rate per year of moving on from a place that is not the one of settlement: places push those who came by themselves
     * as they push those who were settled, and what is a reason to leave a class of places is one for them too.
     */
    double on(Profile profile, int place) {
        double reasons = effects.free("constant", "");
        return LifeEvents.movesOn(profile) * on * atLeast(LEAST_ON, 1 + placeFree[place] / reasons) * pushFree[place];
    }

    /** The rate per year at some time since settlement, from the rates of {@link #tied} and {@link #free}. */
    static double at(int daysSinceSettlement, double tied, double free) {
        int year = (int) (daysSinceSettlement / DAYS_A_YEAR);
        return year < TIED_BY_YEAR.length
                ? tied * TIED_BY_YEAR[year]
                : free * FREE_BY_YEAR[Math.min(year - TIED_BY_YEAR.length, FREE_BY_YEAR.length - 1)];
    }

    /** The factor that a place's push makes: strong pushes add up to less than their sum. */
    private static double push(double log) {
        return StrictMath.exp(log > 0 ? log / (1 + SATURATION * log) : log);
    }

    private static double atLeast(double least, double reasons) {
        return reasons > least ? reasons : least * StrictMath.exp(reasons / least - 1);
    }
}
