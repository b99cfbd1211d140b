package no.bofast.warning.baseline;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import no.bofast.domain.Household;
import no.bofast.domain.HouseholdAge;

/**
 * How readily those settled in a municipality in a year leave for being who they are: the factor <i>c(g, sy)</i> that their household
 * types and ages put on what years since settlement lead to expect.
 *
 * <p>Indirect standardisation with shrinkage (Breslow and Day 1987, "The design and analysis of cohort studies", 2; Clayton and
 * Kaldor 1987, Biometrics 43). The relative hazard of household <i>h</i> and age band <i>a</i> is
 * <i>θ(h, a) = (D(h, a) + p θ(h)) / (E(h, a) + p)</i>, that of the household <i>θ(h) = (D(h) + p) / (E(h) + p)</i>: where numbers carry
 * little, the household stands for its ages, and 1 for the household. <i>D</i> are the departures of the nation in the months of the
 * hazards, the municipality itself left out; <i>E</i> what was expected of them without regard to the mix, that of each
 * settlement year of each municipality spread over the categories by how many of each were settled. The factor is the mean of
 * <i>θ</i> over those settled, so that <i>E = Σ R(sy) · h(g, k) · c(g, sy)</i>; the hazards <i>h</i> are those of people of mean
 * readiness, since exposure is weighted by the same factors.
 *
 * <p>Assumes that a category's relative hazard is the same in every year since settlement, and that those who remain of a settlement
 * year are mixed as those settled; a little too high for old cohorts that the restless have left, in all municipalities alike. A
 * settlement year whose mix isn't known has the factor 1. Immutable.
 */
final class CaseMix {

    /** Changes nothing. */
    static final CaseMix NONE = new CaseMix(new int[0], new double[0][]);

    /** By place. */
    private final int[] firstYears;
    /** By place and settlement year, from the first. */
    private final double[][] factors;

    private CaseMix(int[] firstYears, double[][] factors) {
        this.firstYears = firstYears;
        this.factors = factors;
    }

    /**
     * The mix that counts show.
     *
     * @param hazards without regard to the mix
     * @param shares by how many months before the open one: the share of departures registered by now
     */
    static CaseMix of(NationCounts counts, int month, Hazards hazards, double[] shares, BaselineSettings settings) {
        int places = counts.country().size();
        Standard standard = new Standard(places, settings.priorDepartures());
        each(places, place -> standard.add(place, counts.municipality(place), month, hazards.perMonth(place), shares));
        standard.addUp();
        int[] firstYears = new int[places];
        double[][] factors = new double[places][];
        each(places, place -> {
            double[] relative = standard.relativeHazards(place);
            MixSeries mix = counts.municipality(place).mix();
            firstYears[place] = mix.firstYear();
            factors[place] = new double[mix.years()];
            for (int i = 0; i < factors[place].length; i++) {
                factors[place][i] = mean(relative, mix.settled(firstYears[place] + i));
            }
        });
        return new CaseMix(firstYears, factors);
    }

    /** Each by itself, so that all cores can take part. */
    private static void each(int places, IntConsumer work) {
        IntStream.range(0, places).parallel().forEach(work);
    }

    double factor(int place, int settlementYear) {
        if (place >= factors.length) {
            return 1;
        }
        int year = settlementYear - firstYears[place];
        return year >= 0 && year < factors[place].length ? factors[place][year] : 1;
    }

    private static double mean(double[] relative, int[] settled) {
        double sum = 0;
        int all = 0;
        for (int category = 0; category < settled.length; category++) {
            if (settled[category] > 0) {
                sum += relative[category] * settled[category];
                all += settled[category];
            }
        }
        return all > 0 ? sum / all : 1;
    }

    /** Departures by category, observed and expected, of each place and of all. Mutable while it is added up. */
    private static final class Standard {
        private final double prior;
        private final double[][] observed;
        private final double[][] expected;
        private final double[] allObserved = new double[HouseholdAge.CATEGORIES];
        private final double[] allExpected = new double[HouseholdAge.CATEGORIES];

        Standard(int places, double prior) {
            this.prior = prior;
            this.observed = new double[places][HouseholdAge.CATEGORIES];
            this.expected = new double[places][HouseholdAge.CATEGORIES];
        }

        void add(int place, MunicipalityCounts counts, int month, double[] hazards, double[] shares) {
            for (CohortSeries cohort : counts.cohorts()) {
                int[] settled = counts.mix().settled(cohort.settlementYear());
                if (settled.length > 0) {
                    spread(expected[place], settled, cohort.expected(month, hazards, shares));
                }
            }
            for (int category = 0; category < HouseholdAge.CATEGORIES; category++) {
                observed[place][category] = counts.mix().departures(category, month - shares.length + 1, month - 1);
            }
        }

        void addUp() {
            for (int place = 0; place < observed.length; place++) {
                for (int category = 0; category < HouseholdAge.CATEGORIES; category++) {
                    allObserved[category] += observed[place][category];
                    allExpected[category] += expected[place][category];
                }
            }
        }

        private static void spread(double[] sums, int[] settled, double departures) {
            int all = 0;
            for (int people : settled) {
                all += Math.max(0, people);
            }
            for (int category = 0; category < settled.length; category++) {
                if (settled[category] > 0) {
                    sums[category] += departures * settled[category] / all;
                }
            }
        }

        /** By category, the place left out. */
        double[] relativeHazards(int place) {
            double[] departuresOf = new double[Household.values().length];
            double[] expectedOf = new double[departuresOf.length];
            for (int category = 0; category < HouseholdAge.CATEGORIES; category++) {
                int household = HouseholdAge.household(category).ordinal();
                departuresOf[household] += allObserved[category] - observed[place][category];
                expectedOf[household] += allExpected[category] - expected[place][category];
            }
            double[] relative = new double[HouseholdAge.CATEGORIES];
            for (int category = 0; category < relative.length; category++) {
                int household = HouseholdAge.household(category).ordinal();
                relative[category] = drawn(
                        allObserved[category] - observed[place][category],
                        allExpected[category] - expected[place][category],
                        drawn(departuresOf[household], expectedOf[household], 1));
            }
            return relative;
        }

        private double drawn(double departures, double toExpect, double towards) {
            return (Math.max(0, departures) + prior * towards) / (Math.max(0, toExpect) + prior);
        }
    }
}
