package no.bofast.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountDistributionTest {

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "4, 4", "4, 12", "40, 90", "300, 40"})
    void probabilitiesAddUpToMeanAndVariance(double mean, double variance) {
        CountDistribution count = new CountDistribution(mean, variance);

        double sum = 0;
        double squares = 0;
        for (int x = 0; x < 2_000; x++) {
            double probability = count.atMost(x) - count.atMost(x - 1);
            sum += x * probability;
            squares += x * (double) x * probability;
        }

        assertThat(sum).isCloseTo(mean, within(0.001 * mean));
        assertThat(squares - sum * sum).isCloseTo(variance, within(0.003 * variance + 0.1));
    }

    @ParameterizedTest
    @CsvSource({"4, 12, 0.1", "4, 12, 0.9", "0.2, 0.2, 0.5", "300, 40, 0.975"})
    void aQuantileIsTheLeastCountThatIsNotExceededSoOften(double mean, double variance, double probability) {
        CountDistribution count = new CountDistribution(mean, variance);

        int quantile = count.quantile(probability);

        assertThat(count.atMost(quantile)).isGreaterThanOrEqualTo(probability);
        assertThat(count.atMost(quantile - 1)).isLessThan(probability);
    }

    @Test
    void nothingIsSurelyNothing() {
        assertThat(CountDistribution.NONE.quantile(0.99)).isZero();
        assertThat(CountDistribution.NONE.score(3)).isEqualTo(3);
    }

    @Test
    void aSharperBeliefInWhatHappenedScoresBetter() {
        double sharp = new CountDistribution(20, 20).score(21);
        double blunt = new CountDistribution(20, 200).score(21);
        double wrong = new CountDistribution(40, 40).score(21);

        assertThat(sharp).isLessThan(blunt);
        assertThat(blunt).isLessThan(wrong);
    }
}
