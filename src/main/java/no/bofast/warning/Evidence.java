package no.bofast.warning;

/**
 * What an alert rests on, exact.
 *
 * @param observed departures, of a family that left together one ({@code LEVEL}: of those settled in the years; {@code INFLUX}: first arrivals;
 *     {@code DRIFT}: what was forecast)
 * @param expected what peers lead to expect of those registered by now ({@code LEVEL}: departures at the limit; {@code INFLUX}:
 *     what the own last months and the national trend lead to expect, or those settled; {@code DRIFT}: what was forecast)
 * @param ratio observed over expected, drawn a little towards 1 as the bounds are
 * @param lower lower credible bound of the ratio; of {@code DRIFT} the lower bound of what was to be expected in 80 of 100 cases, over what was expected
 * @param upper upper credible bound of the ratio; of {@code DRIFT} likewise
 * @param usualRatio the municipality's own level before the window against its peers'
 * @param population at risk at the window's end ({@code LEVEL}: settled in the years; {@code INFLUX}: settled in the window)
 * @param historyMonths months of its own past that the usual ratio rests on
 * @param statistic what was compared with the limit: a p-value ({@code SURGE}, {@code INFLUX}), a cumulative sum
 *     ({@code SHIFT}), the lower credible bound of a share ({@code LEVEL})
 * @param limit the false discovery threshold of the p-value, the limit of the sum, the limit of the share
 * @param people who departed: as many as {@code observed} where it isn't known who is a family
 */
public record Evidence(
        Window window,
        int observed,
        double expected,
        double ratio,
        double lower,
        double upper,
        double usualRatio,
        int population,
        int historyMonths,
        double statistic,
        double limit,
        int people) {

    /** Whether it counts fewer decisions than people, since it is known who is a family. */
    boolean tellsFamilies() {
        return people != observed;
    }

    /** The evidence of a count above what is to be expected of it. */
    static Evidence of(
            Window window, Excess excess, int people, double tail, int population, double statistic, double limit) {
        return new Evidence(
                window,
                excess.observed(),
                excess.expected(),
                excess.ratio(),
                excess.lower(tail),
                excess.upper(tail),
                excess.usual().ratio(),
                population,
                excess.usual().months(),
                statistic,
                limit,
                people);
    }
}
