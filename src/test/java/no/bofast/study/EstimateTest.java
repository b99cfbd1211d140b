package no.bofast.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void aRatioIsThatOfTheSumsAndLiesWithinItsBounds() {
        Estimate estimate = Estimate.ofRatio(new double[] {1, 0, 3, 2}, new double[] {10, 10, 10, 10});

        assertThat(estimate.value()).isEqualTo(6.0 / 40);
        assertThat(estimate.low()).isLessThan(estimate.value()).isGreaterThanOrEqualTo(0);
        assertThat(estimate.high()).isGreaterThan(estimate.value()).isLessThanOrEqualTo(0.3);
    }

    @Test
    void registersThatAgreeLeaveNoDoubt() {
        Estimate estimate = Estimate.ofRatio(new double[] {2, 2, 2}, new double[] {8, 8, 8});

        assertThat(estimate).isEqualTo(new Estimate(0.25, 0.25, 0.25));
    }

    @Test
    void whatIsNeverFoundIsTheLongestDelay() {
        List<double[]> delays = List.of(new double[] {10, Detection.NEVER}, new double[] {40}, new double[] {});

        assertThat(Estimate.ofMedian(delays).value()).isEqualTo(40);
    }

    @Test
    void withNothingPlantedThereIsNothingToEstimate() {
        assertThat(Estimate.ofRatio(new double[] {0}, new double[] {0}).value()).isNaN();
        assertThat(Estimate.ofMedian(List.of(new double[] {})).value()).isNaN();
    }
}
