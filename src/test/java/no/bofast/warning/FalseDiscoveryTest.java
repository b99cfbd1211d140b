package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** The fifteen p-values of Benjamini and Hochberg's own example, of which four are rejected at 0.05. */
    private static final double[] EXAMPLE = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1
    };

    @Test
    void theExampleOfThePaperRejectsFour() {
        FalseDiscovery falseDiscovery = new FalseDiscovery(EXAMPLE.length, 0.05);
        for (int i = EXAMPLE.length - 1; i >= 0; i--) {
            falseDiscovery.add(EXAMPLE[i]);
        }

        assertThat(falseDiscovery.threshold()).isCloseTo(0.05 * 4 / 15, within(1e-12));
    }

    @Test
    void withNothingToRejectTheThresholdIsThatOfTheFirst() {
        assertThat(new FalseDiscovery(100, 0.05).threshold()).isCloseTo(0.0005, within(1e-12));
    }
}
