package no.bofast.warning;

import java.time.YearMonth;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Departures of one month against what is to be expected of it in that month of the year, exact.
 *
 * <p>If all is as among peers, the count is negative binomial with this mean and deviation: chance (families move together),
 * levels that differ between municipalities, and what isn't known of the reporting delay; the same variance as in
 * {@link Excess}.
 *
 * @param observed departures registered by now
 * @param expected departures expected among peers in this season and registered by now; of the whole month for the open one
 * @param deviation standard deviation of the count
 */
public record MonthOutlook(YearMonth month, int observed, double expected, double deviation) {

    /** The least count that isn't surprisingly low: lower ones have a probability of {@code tail} at most. */
    public int lower(double tail) {
        int count = 0;
        while (1 - atLeast(count + 1) <= tail) {
            count++;
        }
        return count;
    }

    /** The greatest count that isn't surprisingly high: higher ones have a probability of {@code tail} at most. */
    public int upper(double tail) {
        int count = (int) expected;
        while (atLeast(count + 1) > tail) {
            count++;
        }
        return count;
    }

    /** Probability of so many or more: <i>P(X ≥ x) = I<sub>q</sub>(x, r)</i>, its shape <i>r</i> and chance <i>q</i> by moments. */
    private double atLeast(int count) {
        if (count == 0 || expected == 0) {
            return count == 0 ? 1 : 0;
        }
        double variance = deviation * deviation;
        return RegularizedBeta.value(1 - expected / variance, count, expected * expected / (variance - expected));
    }
}
