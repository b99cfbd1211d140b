package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import no.bofast.testkit.Countings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2015-03-31, 1990, 2015-03-31, PROGRAMME",
        "2015-03-31, 1990, 2017-02-28, PROGRAMME",
        "2015-03-31, 1990, 2017-03-01, GRANT",
        "2015-03-01, 1990, 2019-12-31, GRANT",
        "2015-03-01, 1990, 2020-01-01, NONE",
        "2020-12-31, 1990, 2022-11-30, PROGRAMME",
        "2020-12-31, 1990, 2022-12-01, GRANT",
        "2021-01-01, 1990, 2023-12-31, PROGRAMME",
        "2021-01-01, 1990, 2024-01-01, GRANT",
        "2021-01-01, 1990, 2025-12-31, GRANT",
        "2021-01-01, 1990, 2026-01-01, NONE"
    })
    void theProgrammeEndsWithACalendarMonthAndTheGrantWithACalendarYear(
            LocalDate settledOn, int birthYear, LocalDate date, RightsPeriod period) {
        assertThat(Countings.RIGHTS.on(date, settledOn, OptionalInt.of(birthYear)))
                .isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"1998, false", "1997, true", "1960, true", "1959, false"})
    void theProgrammeIsForThoseOf18To55AtSettlement(int birthYear, boolean expected) {
        assertThat(Countings.RIGHTS.isOfProgrammeAge(LocalDate.of(2015, 12, 31), OptionalInt.of(birthYear)))
                .isEqualTo(expected);
    }

    @Test
    void whoeverHasNoBirthYearHasNoProgrammeButTheGrant() {
        LocalDate settledOn = LocalDate.of(2015, 3, 1);

        assertThat(Countings.RIGHTS.on(settledOn, settledOn, OptionalInt.empty()))
                .isEqualTo(RightsPeriod.GRANT);
    }

    @Test
    void withoutRulesThereAreNoRights() {
        RightsRules none = new RightsRules(List.of(), List.of());

        assertThat(none.on(LocalDate.of(2015, 3, 1), LocalDate.of(2015, 3, 1), OptionalInt.of(1990)))
                .isEqualTo(RightsPeriod.NONE);
    }

    @Test
    void twoRulesForOneMonthOfSettlementAreRefused() {
        RightsRules.Settled until = new RightsRules.Settled(YearMonth.of(2010, 1), YearMonth.of(2020, 12));
        RightsRules.Settled from = new RightsRules.Settled(YearMonth.of(2020, 12), YearMonth.of(2030, 12));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RightsRules(
                        List.of(), List.of(new RightsRules.Grant(until, 4), new RightsRules.Grant(from, 3))))
                .withMessage("two rules of the grant hold for those settled in 2020-12");
    }

    @ParameterizedTest
    @CsvSource({"2015, 0-5", "2025, 6-15", "2026, 16-19", "2030, 20-29", "2059, 30-49", "2060, 50-66", "2077, 67+"})
    void theAgeInTheYearOfAMoveHasBandsOfItsOwn(int year, String band) {
        assertThat(AgeNow.in(year, OptionalInt.of(2010)).label()).isEqualTo(band);
    }

    @Test
    void anUnknownOrComingBirthYearHasABandToo() {
        assertThat(AgeNow.in(2015, OptionalInt.empty())).isEqualTo(AgeNow.UNKNOWN);
        assertThat(AgeNow.in(2015, OptionalInt.of(2016))).isEqualTo(AgeNow.AGE_0_5);
    }
}
