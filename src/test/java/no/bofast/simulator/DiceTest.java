package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void theNumbersAreThoseOfEveryMachine() {
        Dice dice = new Dice(2010, 7);

        assertThat(new int[] {dice.below(1000), dice.below(1000), dice.below(1000)})
                .containsExactly(174, 503, 8);
    }

    @Test
    void anIndexIsPickedAsOftenAsItsWeightSays() {
        Dice dice = new Dice(1, 1);
        double[] cumulated = Dice.cumulate(new double[] {0, 3, 0, 1});
        int[] picked = new int[4];

        for (int i = 0; i < 40_000; i++) {
            picked[dice.pick(cumulated)]++;
        }

        assertThat(picked[0] + picked[2]).isZero();
        assertThat(picked[1]).isBetween(29_500, 30_500);
    }
}
