package no.bofast.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.SizeBand;
import no.bofast.domain.Traits;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.measures.Continuity;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.Quartile;
import no.bofast.report.measures.SettlementYears;

/** People who leave with a probability that is a known sum of reasons, each for himself, but for what a municipality does to all. */
final class TrueRegister {

    static final SettlementYears YEARS = new SettlementYears(2010, 2012);
    static final int THROUGH = 2023;
    static final Places PLACES = new Places(ReferenceTables.municipalities());

    /** The coefficients of having moved within five years; those of other terms are 0. */
    static final Map<String, Double> WITHIN_5 = Map.of(
            "constant", 0.20,
            "settlement_year:2010", 0.05,
            "sex:FEMALE", -0.04,
            "household:SINGLE", 0.10,
            "country:ERI", -0.08,
            "ground:RESETTLEMENT", -0.05,
            "centrality:6", 0.06,
            "size_band:<2000", 0.12,
            "region:Nord-Norge", 0.03);
    /** Of having moved in years six to seven. */
    static final Map<String, Double> YEARS_6_TO_7 = Map.of("constant", 0.10, "country:ERI", 0.05, "centrality:6", 0.03);

    /** What nothing tells of a municipality: all like the others, unless a test wants otherwise. */
    static final Regression.PlaceStanding NOTHING_KNOWN = new Regression.PlaceStanding() {
        @Override
        public Quartile quartile(MunicipalityCode municipality) {
            return Quartile.LOW;
        }

        @Override
        public Continuity continuity(MunicipalityCode municipality) {
            return Continuity.YES;
        }
    };

    /** One person; years of departure, or -1 for those who stayed. */
    record Person(Municipality home, int settlementYear, Traits traits, int departed) {

        List<String> terms() {
            List<String> terms = new ArrayList<>(List.of(
                    "constant",
                    "settlement_year:" + settlementYear,
                    "sex:" + traits.sex(),
                    "age_band:" + traits.ageBand().label(),
                    "sex*age_band:" + traits.sex() + "*" + traits.ageBand().label(),
                    "household:" + traits.household(),
                    "country:" + traits.country(),
                    "ground:" + traits.ground(),
                    "centrality:" + home.centrality(),
                    "region:" + home.region().label(),
                    "size_band:" + home.sizeBand().label()));
            return terms;
        }
    }

    private TrueRegister() {}

    static List<Person> people(long seed) {
        return people(seed, place -> 0);
    }

    /** @param own what a municipality adds to the probability of having moved within five years */
    static List<Person> people(long seed, ToDoubleFunction<Municipality> own) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        PLACES.all().forEach(place -> {
            int settled = 20 + random.nextInt(place.sizeBand() == SizeBand.FROM_50000 ? 300 : 60);
            for (int i = 0; i < settled; i++) {
                people.add(person(random, place, own.applyAsDouble(place)));
            }
        });
        return people;
    }

    private static Person person(Random random, Municipality home, double own) {
        Traits traits = new Traits(
                any(random, Sex.FEMALE, Sex.MALE),
                any(random, AgeBand.AGE_0_17, AgeBand.AGE_18_29, AgeBand.AGE_30_39),
                any(random, Household.PARENT, Household.SINGLE, Household.COUPLE),
                any(random, CountryGroup.SYR, CountryGroup.ERI, CountryGroup.SOM),
                any(random, Ground.ASYLUM, Ground.RESETTLEMENT));
        int year = YEARS.from() + random.nextInt(3);
        Person stayer = new Person(home, year, traits, -1);
        double within5 = sum(WITHIN_5, stayer) + own;
        double point = random.nextDouble();
        if (point < within5) {
            return new Person(home, year, traits, 1 + random.nextInt(5));
        }
        return point < within5 + sum(YEARS_6_TO_7, stayer)
                ? new Person(home, year, traits, 6 + random.nextInt(2))
                : stayer;
    }

    private static double sum(Map<String, Double> reasons, Person person) {
        return person.terms().stream()
                .mapToDouble(term -> reasons.getOrDefault(term, 0.0))
                .sum();
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    static ProductSums sums(List<Person> people) {
        ProductSums sums = new ProductSums();
        people.forEach(person -> add(sums, person, 1));
        return sums;
    }

    static void add(ProductSums sums, Person person, int count) {
        MunicipalityCode home = person.home().code();
        int year = person.settlementYear();
        sums.add(new Cell.Cohort(home, year, person.traits(), CohortMeasure.SETTLED, 0), count);
        if (person.departed() >= 0) {
            sums.add(new Cell.Cohort(home, year, person.traits(), CohortMeasure.DEPARTED, person.departed()), count);
        }
    }
}
