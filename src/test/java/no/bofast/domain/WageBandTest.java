package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WageBandTest {

    private static final BasicAmounts AMOUNTS = new BasicAmounts(Map.of(2010, 75_641));

    /** Half of 75,641 is 37,820.5. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, none",
        "1, 1, under_1G",
        "37820, 1, under_1G",
        "37821, 2, under_1G",
        "75640, 2, under_1G",
        "75641, 3, 1G_2G",
        "151281, 4, 1G_2G",
        "151282, 5, 2G_3G",
        "226922, 6, 2G_3G",
        "226923, 7, over_3G",
        "453845, 12, over_3G",
        "453846, 13, over_3G",
        "1000000000, 13, over_3G"
    })
    void aBandBeginsWithItsLowerLimit(long wage, int halves, String label) {
        WageBand band = AMOUNTS.band(2010, wage).orElseThrow();

        assertThat(band).isEqualTo(new WageBand(halves));
        assertThat(band.label()).isEqualTo(label);
    }

    @Test
    void aYearWithoutBasicAmountHasNoBands() {
        assertThat(AMOUNTS.band(2011, 1)).isEmpty();
    }
}
