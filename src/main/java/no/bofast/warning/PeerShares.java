package no.bofast.warning;

import java.util.stream.IntStream;
import no.bofast.warning.baseline.MunicipalityCounts;
import no.bofast.warning.baseline.NationCounts;

/**
 * Which shares of those settled in some years have left the municipalities, after the same time everywhere.
 *
 * <p>Each settlement year of a municipality is held against the same year of the whole country: <i>E = Σ n(sy) · F(sy)</i> would have left if
 * people left as readily as there (indirect standardisation), so neither the age of its cohorts nor how many came when counts.
 * A limit is a quantile of the ratios <i>d / E</i> of all municipalities with people enough, times <i>E / n</i>. Immutable.
 */
final class PeerShares {

    /** Below so many municipalities a quantile of them says nothing. */
    private static final int LEAST_MUNICIPALITIES = 20;

    /** How many would have left if people left as readily as in the country, by place. */
    private final double[] expected;

    /** In rising order. */
    private final double[] ratios;

    private PeerShares(double[] expected, double[] ratios) {
        this.expected = expected;
        this.ratios = ratios;
    }

    /** @param leastSettled people settled in the years below which a municipality says nothing of what is usual */
    static PeerShares of(NationCounts counts, int fromYear, int throughYear, int leastSettled) {
        double[] departed = IntStream.rangeClosed(fromYear, throughYear)
                .mapToDouble(year -> share(counts.nation(), year))
                .toArray();
        double[] expected = IntStream.range(0, counts.country().size())
                .mapToDouble(place -> expected(counts.municipality(place), fromYear, departed))
                .toArray();
        double[] ratios = IntStream.range(1, expected.length)
                .filter(place -> counts.municipality(place).settledIn(fromYear, throughYear) >= leastSettled)
                .mapToDouble(place -> counts.municipality(place).departedOf(fromYear, throughYear) / expected[place])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return new PeerShares(expected, ratios);
    }

    private static double share(MunicipalityCounts nation, int year) {
        int settled = nation.settledIn(year, year);
        return settled > 0 ? (double) nation.departedOf(year, year) / settled : 0;
    }

    /** @param departed shares of the country's people who have left, by settlement year from the first */
    private static double expected(MunicipalityCounts place, int fromYear, double[] departed) {
        double sum = 0;
        for (int i = 0; i < departed.length; i++) {
            sum += place.settledIn(fromYear + i, fromYear + i) * departed[i];
        }
        return sum;
    }

    /** Whether municipalities enough have people enough for a quantile of them to say something. */
    boolean areTold() {
        return ratios.length >= LEAST_MUNICIPALITIES;
    }

    /**
     * The share of a municipality's people that is at a quantile of the municipalities, or at the least ratio where these don't tell; 1 of nobody.
     *
     * @param settled its people
     * @param leastRatio to the country's share, below which no limit is
     */
    double limit(int place, int settled, double quantile, double leastRatio) {
        return settled > 0 ? Math.min(1, ratio(quantile, leastRatio) * expected[place] / settled) : 1;
    }

    private double ratio(double quantile, double leastRatio) {
        int rank = Math.min(ratios.length - 1, (int) (quantile * ratios.length));
        return areTold() ? Math.max(leastRatio, ratios[rank]) : leastRatio;
    }
}
