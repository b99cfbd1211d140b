package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CusumLimitsTest {

    private static final double ALLOWANCE = 1 / Math.log(2);
    private static final double DESIGNED = 600;
    private static final int RUNS = 1500;

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.5, 1, 3, 10})
    void aFalseAlarmTakesAsLongAsDesigned(double mean) {
        double limit = CusumLimits.designed(ALLOWANCE, DESIGNED).limit(mean);
        SplittableRandom random = new SplittableRandom(42);

        double months = 0;
        for (int run = 0; run < RUNS; run++) {
            months += monthsToAlarm(mean, limit, random);
        }

        assertThat(months / RUNS).isBetween(0.9 * DESIGNED, 1.6 * DESIGNED);
    }

    private static int monthsToAlarm(double mean, double limit, SplittableRandom random) {
        double sum = 0;
        for (int month = 1; ; month++) {
            sum = Math.max(0, sum + poisson(mean, random) - ALLOWANCE * mean);
            if (sum >= limit) {
                return month;
            }
        }
    }

    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
