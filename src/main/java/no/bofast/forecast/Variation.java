package no.bofast.forecast;

/**
 * How counts vary around what is expected of them, all places alike; by moments (Böhning 2000; McCullagh and Nelder 1989, 4.5).
 *
 * @param within variance over mean of a place's count, since families move together; at least 1
 * @param shapeBetween shape of the Gamma distribution of the places' levels, whose mean is 1
 * @param drift relative standard deviation by which a place's level changes from one year to the next
 * @param common relative standard deviation by which the country's does
 */
record Variation(double within, double shapeBetween, double drift, double common) {

    private static final double MOST_WITHIN = 5;
    private static final double LEAST_SHAPE = 1;
    private static final double MOST_SHAPE = 50;
    private static final double LEAST_DRIFT = 0.05;
    private static final double MOST_DRIFT = 0.5;
    private static final double LEAST_COMMON = 0.03;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /**
     * Of series of some places over the same months.
     *
     * @param observed by place and month
     * @param expected the same, before the places' levels
     */
    static Variation of(double[][] observed, double[][] expected) {
        double within = Math.max(
                1, Math.min(MOST_WITHIN, excess(observed, expected, QUARTER, 0).ratio()));
        double between = between(observed, expected, within);
        double shape = Math.max(LEAST_SHAPE, Math.min(MOST_SHAPE, between > 0 ? 1 / between : MOST_SHAPE));
        double drift = StrictMath.sqrt(
                Math.max(0, excess(observed, expected, YEAR, within).perSquare()));
        return new Variation(
                within,
                shape,
                Math.max(LEAST_DRIFT, Math.min(MOST_DRIFT, drift)),
                Math.max(LEAST_COMMON, common(observed, expected, within)));
    }

    /** Nothing is known: a cautious guess. */
    static final Variation UNKNOWN = new Variation(2, 5, 0.2, 0.1);

    /**
     * Of series around each place's part of the country's months: nothing that was itself learnt from who came when, or a family would be expected where
     * it was seen.
     *
     * @param observed by place and month
     * @param common cannot be seen around the country's own course
     */
    static Variation aroundCountry(double[][] observed, double common) {
        double[] country = country(observed);
        double all = Sums.of(country);
        double[][] expected = new double[observed.length][country.length];
        for (int place = 0; place < observed.length && all > 0; place++) {
            double part = Sums.of(observed[place]) / all;
            for (int month = 0; month < country.length; month++) {
                expected[place][month] = part * country[month];
            }
        }
        Variation around = of(observed, expected);
        return new Variation(around.within, around.shapeBetween, around.drift, common);
    }

    /** The same of places whose levels vary at least so much. */
    Variation betweenAtLeast(double variance) {
        return new Variation(within, Math.min(shapeBetween, 1 / variance), drift, common);
    }

    /** Sums over blocks of months of the squared distance to the place's own level. */
    private record Excess(double squares, double means, double squaredMeans, double freedom) {
        double ratio() {
            return means > 0 ? squares / (means * freedom) : 1;
        }

        double perSquare() {
            return squaredMeans > 0 ? squares / (squaredMeans * freedom) : 0;
        }
    }

    private static Excess excess(double[][] observed, double[][] expected, int block, double within) {
        double squares = 0;
        double means = 0;
        double squaredMeans = 0;
        int blocks = observed.length == 0 ? 0 : observed[0].length / block;
        for (int place = 0; place < observed.length; place++) {
            double[] o = sums(observed[place], block);
            double[] e = sums(expected[place], block);
            double level = Sums.of(e) > 0 ? Sums.of(o) / Sums.of(e) : 0;
            for (int i = 0; i < blocks && level > 0; i++) {
                double mean = level * e[i];
                squares += (o[i] - mean) * (o[i] - mean) - within * mean * (blocks - 1) / blocks;
                means += mean;
                squaredMeans += mean * mean;
            }
        }
        return new Excess(squares, means, squaredMeans, blocks > 1 ? (blocks - 1.0) / blocks : 1);
    }

    private static double between(double[][] observed, double[][] expected, double within) {
        double excess = 0;
        double sumExpected = 0;
        for (int place = 0; place < observed.length; place++) {
            double e = Sums.of(expected[place]);
            if (e >= 1) {
                double difference = Sums.of(observed[place]) - e;
                excess += difference * difference / e - within;
                sumExpected += e;
            }
        }
        return sumExpected > 0 ? excess / sumExpected : 0;
    }

    /** From the country's years, beyond what the places' own chance makes of them. */
    private static double common(double[][] observed, double[][] expected, double within) {
        double[][] o = {country(observed)};
        double[][] e = {country(expected)};
        return StrictMath.sqrt(Math.max(0, excess(o, e, YEAR, within).perSquare()));
    }

    private static double[] country(double[][] places) {
        double[] sums = new double[places.length == 0 ? 0 : places[0].length];
        for (double[] place : places) {
            for (int month = 0; month < sums.length; month++) {
                sums[month] += place[month];
            }
        }
        return sums;
    }

    private static double[] sums(double[] months, int block) {
        double[] sums = new double[months.length / block];
        for (int i = 0; i < sums.length * block; i++) {
            sums[i / block] += months[i];
        }
        return sums;
    }
}
