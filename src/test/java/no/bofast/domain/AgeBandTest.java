package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0-17",
        "17, 0-17",
        "18, 18-29",
        "29, 18-29",
        "30, 30-39",
        "39, 30-39",
        "40, 40-49",
        "49, 40-49",
        "50, 50-59",
        "59, 50-59",
        "60, 60+",
        "120, 60+"
    })
    void bandsBeginAndEndWithTheirAges(int age, String label) {
        assertThat(AgeBand.of(2015, OptionalInt.of(2015 - age)).label()).isEqualTo(label);
    }

    @Test
    void someoneBornAfterTheSettlementCountsAsTheYoungest() {
        assertThat(AgeBand.of(2015, OptionalInt.of(2016))).isEqualTo(AgeBand.AGE_0_17);
    }

    @Test
    void withoutABirthYearTheBandIsUnknown() {
        assertThat(AgeBand.of(2015, OptionalInt.empty())).isEqualTo(AgeBand.UNKNOWN);
    }
}
