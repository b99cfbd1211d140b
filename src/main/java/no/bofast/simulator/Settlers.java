package no.bofast.simulator;

import java.time.LocalDate;
import java.util.function.Consumer;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.PersonId;

/** Makes the people who are settled: who they are, where to, and what of their future is known at once. */
final class Settlers {

    /** Where those of {@link CountryGroup#OTHER} come from; twice for the more common. */
    private static final String[] OTHER_COUNTRIES = {
        "COD", "COD", "MMR", "TUR", "PSE", "PAK", "RUS", "UGA", "BDI", "YEM", "COL"
    };

    private final SimulationOptions options;
    private final ArrivalPace pace;
    private final Arrivals arrivals;
    private final Newcomers newcomers;
    private final SettlementPlan plan;
    private final Disturbances disturbances;
    private int number;

    Settlers(
            SimulationOptions options,
            Arrivals arrivals,
            Newcomers newcomers,
            SettlementPlan plan,
            Disturbances disturbances) {
        this.options = options;
        this.arrivals = arrivals;
        this.pace = new ArrivalPace(arrivals, options);
        this.newcomers = newcomers;
        this.plan = plan;
        this.disturbances = disturbances;
    }

    /** About how many are settled in a year. */
    double expectedIn(int year) {
        return pace.in(year);
    }

    /** Hands on those settled on the next day. */
    void settle(LocalDate day, Consumer<Person> settled) {
        double[] countries = Dice.cumulate(arrivals.in(day.getYear()));
        int people = pace.on(day);
        for (int i = 0; i < people; i++) {
            Dice dice = new Dice(options.seed(), number);
            CountryGroup country = CountryGroup.values()[dice.pick(countries)];
            settled.accept(person(dice, day, country));
            if (dice.chance(disturbances.extraUkrainians(day))) {
                settled.accept(person(new Dice(options.seed(), number), day, CountryGroup.UKR));
            }
        }
    }

    private Person person(Dice dice, LocalDate day, CountryGroup country) {
        int year = day.getYear();
        Profile profile = newcomers.draw(dice, year, country);
        int home = plan.draw(dice, year, profile.region());
        PersonId id = new PersonId(SimulatedEventIds.hex(Dice.mix(Dice.mix(options.seed() + 1) + number)));
        int birthYear = year - age(dice, profile.age());
        return new Person(number++, id, dice, (int) day.toEpochDay(), birthYear, home, profile);
    }

    /** The country as the registers write it. */
    static String alpha3(Person person) {
        CountryGroup country = person.profile.country();
        return country == CountryGroup.OTHER
                ? OTHER_COUNTRIES[Math.floorMod(person.number, OTHER_COUNTRIES.length)]
                : country.name();
    }

    private static int age(Dice dice, AgeBand band) {
        return switch (band) {
            case AGE_0_17 -> dice.between(0, 17);
            case AGE_18_29 -> dice.between(18, 29);
            case AGE_30_39 -> dice.between(30, 39);
            case AGE_40_49 -> dice.between(40, 49);
            case AGE_50_59 -> dice.between(50, 59);
            case AGE_60_PLUS -> 60 + (int) Math.min(dice.exponential(7), 35);
            case UNKNOWN -> throw new IllegalArgumentException("no age can be drawn from an unknown band");
        };
    }
}
