package no.bofast.forecast;

import java.util.Arrays;
import no.bofast.domain.MonthMeasure;

/**
 * How the number of people settled changes from one year to the next, learnt from all whole years before a month: what isn't known of the settlement to come where it is
 * guessed to be as last year's.
 *
 * <p>A place is measured by the middle between the guess, its last year, and its mean year, <i>q</i>, so that one that paused may begin again. Its change beyond the country's has the variance
 * <i>aq + bq²</i>, by moments; the country's change, in parts of <i>Σq</i>, the mean square <i>c²</i>, drawn towards a third with the weight of two
 * years, since few years are known. Not told by it: a war, of which no earlier year knows.
 */
final class SettlementVariation {

    private static final int YEAR = 12;
    private static final double USUAL_CHANGE = 1.0 / 3;
    private static final double WEIGHT_OF_USUAL = 2;
    /** The second year differs by two changes, of which it shares the first: both years together vary by √5 times what the first does. */
    private static final double SECOND_YEAR = StrictMath.sqrt(5) - 1;

    /** By place and year, the newest first. */
    private final double[][] settled;

    private final double[] means;
    private final int years;
    private final Variation variation;

    private SettlementVariation(double[][] settled, int years) {
        this.settled = settled;
        this.years = years;
        this.means = Arrays.stream(settled)
                .mapToDouble(place -> years == 0 ? 0 : Sums.of(place) / years)
                .toArray();
        this.variation = learnt();
    }

    /** Before a month, of places in the order of their codes. */
    static SettlementVariation of(PlacesHistory history, int origin) {
        int years = (origin - history.firstSettlement().orElse(origin)) / YEAR;
        double[][] settled = history.places().values().stream()
                .map(place -> byYear(place.of(MonthMeasure.SETTLED), origin, Math.max(0, years)))
                .toArray(double[][]::new);
        return new SettlementVariation(settled, Math.max(0, years));
    }

    private static double[] byYear(MonthCounts counts, int origin, int years) {
        double[] byYear = new double[years];
        for (int year = 0; year < years; year++) {
            int before = origin - YEAR * year;
            byYear[year] = counts.sum(before - YEAR, before);
        }
        return byYear;
    }

    /**
     * By what the settlement of a place is measured in a month.
     *
     * @param month so many after the first one
     * @param guessed to be settled in it
     */
    double measured(int place, int month, double guessed) {
        return (month < YEAR ? 1 : SECOND_YEAR) * (guessed + means[place] / YEAR) / 2;
    }

    private double measuredAfter(int year, int place) {
        return (settled[place][year] + means[place]) / 2;
    }

    /** As a stock takes it. */
    Variation variation() {
        return variation;
    }

    private Variation learnt() {
        Moments moments = new Moments();
        double squares = WEIGHT_OF_USUAL * USUAL_CHANGE * USUAL_CHANGE;
        double weight = WEIGHT_OF_USUAL;
        for (int year = 0; year < years - 1; year++) {
            double now = country(year);
            double before = country(year + 1);
            double measured = 0;
            for (int place = 0; place < settled.length; place++) {
                double of = measuredAfter(year + 1, place);
                moments.add(settled[place][year] - now / Math.max(1, before) * settled[place][year + 1], of);
                measured += of;
            }
            if (measured > 0) {
                squares += (now - before) * (now - before) / (measured * measured);
                weight++;
            }
        }
        return moments.variation(StrictMath.sqrt(squares / weight));
    }

    private double country(int year) {
        double sum = 0;
        for (double[] place : settled) {
            sum += place[year];
        }
        return sum;
    }

    /** Of changes, each with its measure. */
    private static final class Moments {
        private int count;
        private double measured;
        private double squaresMeasured;
        private double squares;
        private double squaresPerMeasure;

        void add(double change, double measure) {
            if (measure > 0) {
                count++;
                measured += measure;
                squaresMeasured += measure * measure;
                squares += change * change;
                squaresPerMeasure += change * change / measure;
            }
        }

        /** Takes what is seen in a year for it, whereas a stock's variation goes on to drift. */
        Variation variation(double common) {
            double further = StrictMath.sqrt(PlaceUncertainty.DRIFTS_FURTHER);
            double perSquare = Math.max(0, perSquare());
            double linear = measured > 0 ? (squares - perSquare * squaresMeasured) / measured : 1;
            return new Variation(
                    Math.max(1, linear),
                    Double.POSITIVE_INFINITY,
                    StrictMath.sqrt(perSquare) / further,
                    common / further);
        }

        private double perSquare() {
            double determinant = count * squaresMeasured - measured * measured;
            return determinant > 0 ? (count * squares - measured * squaresPerMeasure) / determinant : 0;
        }
    }
}
