package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which quarter on the grant follows a change of residence. */
class GrantCellTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");

    @ParameterizedTest
    @CsvSource({
        "2017-04-01, 2017-04",
        "2017-04-02, 2017-07",
        "2017-06-30, 2017-07",
        "2017-10-01, 2017-10",
        "2017-10-02, 2018-01",
        "2017-12-31, 2018-01",
        "2018-01-01, 2018-01",
        "2020-02-29, 2020-04"
    })
    void aChangeIsSeenOnTheFirstDayOfAQuarterThatIsNotBeforeIt(LocalDate on, String quarter) {
        assertThat(GrantCell.of(ALTA, 2015, GrantCell.Where.ELSEWHERE, GrantKind.ANYONE, on)
                        .from())
                .hasToString(quarter);
    }

    @ParameterizedTest
    @CsvSource({"2015-03-01, 2016-01", "2015-12-31, 2016-01", "2016-01-01, 2016-01", "2016-01-02, 2016-04"})
    void whatHappensInTheYearOfSettlementIsSeenWhenTheSecondYearBegins(LocalDate on, String quarter) {
        assertThat(GrantCell.of(ALTA, 2015, GrantCell.Where.HERE, GrantKind.ANYONE, on)
                        .from())
                .hasToString(quarter);
    }
}
