package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RakingTest {

    private static final double NONE = Double.NaN;

    @Test
    void bothMarginsAreMetAndTheAssociationStays() {
        double[] fitted = new Raking(new double[] {4, 1, 1, 1})
                .margin(cell -> cell / 2, new double[] {30, 70})
                .margin(cell -> cell % 2, new double[] {60, 40})
                .fit();

        assertThat(fitted[0] + fitted[1]).isCloseTo(30, within(1e-6));
        assertThat(fitted[0] + fitted[2]).isCloseTo(60, within(1e-6));
        assertThat(fitted[0] * fitted[3] / (fitted[1] * fitted[2])).isCloseTo(4, within(1e-6));
    }

    @Test
    void whatAMarginSaysNothingOfIsLeftAlone() {
        double[] fitted = new Raking(new double[] {1, 2, 3})
                .margin(cell -> cell == 2 ? -1 : cell, new double[] {10, NONE})
                .fit();

        assertThat(fitted).containsExactly(10, 2, 3);
    }
}
