package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2015-03-01, 2015-03-01, INTRODUCTION",
        "2015-03-01, 2018-02-28, INTRODUCTION",
        "2015-03-01, 2018-03-01, GRANT",
        "2015-03-01, 2020-02-29, GRANT",
        "2015-03-01, 2020-03-01, NONE",
        "2016-02-29, 2019-02-27, INTRODUCTION",
        "2016-02-29, 2019-02-28, GRANT",
        "2016-02-29, 2021-02-27, GRANT",
        "2016-02-29, 2021-02-28, NONE"
    })
    void periodsEndThreeAndFiveYearsAfterSettlement(LocalDate settledOn, LocalDate departedOn, RightsPeriod period) {
        assertThat(RightsPeriod.of(settledOn, departedOn)).isEqualTo(period);
    }
}
