package no.bofast.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MostFoundTest {

    private static final double A_YEAR = 1;
    private static final double TWICE = 2;

    @Test
    void theBestTestOfACountFindsWhatTablesOfThePoissonDistributionSay() {
        // In 14 months 7 decide, or 14: 13 and more come in 2.70 and 64.15 of 100 cases, 14 and more in 1.28 and 53.56.
        MostFound most = new MostFound(6, 0.0128 * 12 / 14);

        assertThat(most.within(A_YEAR, TWICE)).isCloseTo(0.5356, within(0.0005));
    }

    @Test
    void atTheLimitALotMakesAsManyFalseAlarmsAsAreAllowed() {
        double between = new MostFound(6, 0.02 * 12 / 14).within(A_YEAR, TWICE);

        assertThat(between).isCloseTo(0.5356 + (0.02 - 0.0128) / (0.0270 - 0.0128) * (0.6415 - 0.5356), within(0.0005));
    }

    @Test
    void moreDecisionsFalseAlarmsOrTimeFindMore() {
        double usual = new MostFound(6, 0.02).within(A_YEAR, TWICE);

        assertThat(new MostFound(7, 0.02).within(A_YEAR, TWICE)).isGreaterThan(usual);
        assertThat(new MostFound(6, 0.03).within(A_YEAR, TWICE)).isGreaterThan(usual);
        assertThat(new MostFound(6, 0.02).within(2 * A_YEAR, TWICE)).isGreaterThan(usual);
        assertThat(new MostFound(6, 100).within(A_YEAR, TWICE)).isEqualTo(1);
        assertThat(new MostFound(6, 0).within(A_YEAR, TWICE)).isZero();
    }

    /** A rule of another kind: it alerts at the first time that five decide within 90 days. */
    @Test
    void anotherRuleFindsLess() {
        Random random = new Random(4);
        double years = 1 + 1 / 6.0;
        int trials = 20_000;
        int inVain = 0;
        int found = 0;
        for (int trial = 0; trial < trials; trial++) {
            inVain += alerts(random, 6, years) ? 1 : 0;
            found += alerts(random, 12, years) ? 1 : 0;
        }

        double most = new MostFound(6, (double) inVain / trials / years).within(A_YEAR, TWICE);

        assertThat((double) found / trials).isBetween(0.1, most - 0.02);
    }

    private static boolean alerts(Random random, double decisionsPerYear, double years) {
        double[] last = {-9, -9, -9, -9, -9};
        int number = 0;
        for (double time = wait(random, decisionsPerYear); time < years; time += wait(random, decisionsPerYear)) {
            last[number++ % last.length] = time;
            if (last[number % last.length] > time - 90 / 365.25) {
                return true;
            }
        }
        return false;
    }

    private static double wait(Random random, double decisionsPerYear) {
        return -Math.log(1 - random.nextDouble()) / decisionsPerYear;
    }
}
