package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeBandTest {

    @ParameterizedTest
    @CsvSource({
        "0, <2000",
        "1999, <2000",
        "2000, 2000-4999",
        "4999, 2000-4999",
        "5000, 5000-9999",
        "9999, 5000-9999",
        "10000, 10000-19999",
        "19999, 10000-19999",
        "20000, 20000-49999",
        "49999, 20000-49999",
        "50000, 50000+",
        "717710, 50000+"
    })
    void bandsBeginAndEndWithTheirInhabitants(int inhabitants, String label) {
        assertThat(SizeBand.of(inhabitants).label()).isEqualTo(label);
    }

    @Test
    void inhabitantsAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeBand.of(-1))
                .withMessage("inhabitants must not be negative, got: -1");
    }
}
