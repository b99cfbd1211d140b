package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({"2017-01, 2017-Q1", "2017-03, 2017-Q1", "2017-04, 2017-Q2", "2017-12, 2017-Q4"})
    void eachMonthIsInOne(YearMonth month, String quarter) {
        assertThat(Quarter.of(month)).hasToString(quarter);
    }

    @Test
    void aYearHasFourThatBeginThreeMonthsApart() {
        assertThat(Quarter.of(2020).map(Quarter::firstDay))
                .containsExactly(
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 4, 1),
                        LocalDate.of(2020, 7, 1),
                        LocalDate.of(2020, 10, 1));
    }

    @ParameterizedTest
    @CsvSource({"2017-04-01, 2017-Q2", "2017-04-02, 2017-Q3", "2017-12-31, 2018-Q1", "2020-02-29, 2020-Q2"})
    void fromADayOnTheFirstIsTheOneThatDoesNotBeginBeforeIt(LocalDate day, String quarter) {
        assertThat(Quarter.from(day)).hasToString(quarter);
    }
}
