package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    @Test
    void groupMeansAreFoundFromConstantAndIndicator() {
        LeastSquares fit = new LeastSquares(2, 1);

        fit.add(new int[] {0}, 1);
        fit.add(new int[] {0}, 3);
        fit.add(new int[] {0, 1}, 7);

        assertThat(fit.coefficients(0)).containsExactly(new double[] {2, 5}, within(1e-12));
    }

    @Test
    void anIndicatorThatNeverOccursHasNoEffect() {
        LeastSquares fit = new LeastSquares(2, 1);

        fit.add(new int[] {0}, 4);

        assertThat(fit.coefficients(0)).containsExactly(4, 0);
    }
}
