package no.bofast.http.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import no.bofast.domain.municipality.CellCount;
import no.bofast.http.figures.ArrivalWindow.Came;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalWindowTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-14, 2023-08, 2024-03",
        "2024-07-31, 2023-08, 2024-07",
        "2024-08-01, 2024-08, 2024-08",
        "2024-12-31, 2024-08, 2024-12"
    })
    void sinceSummerIsFromTheAugustOfTheSchoolYear(LocalDate date, YearMonth from, YearMonth through) {
        assertThat(ArrivalWindow.sinceSummer(date)).isEqualTo(new ArrivalWindow(from, through, date));
    }

    @Test
    void theYearIsOfTheTwelveMonthsThatWereOver() {
        LocalDate date = LocalDate.of(2024, 3, 1);

        assertThat(ArrivalWindow.yearUntil(YearMonth.of(2024, 2), date))
                .isEqualTo(new ArrivalWindow(YearMonth.of(2023, 3), YearMonth.of(2024, 2), date));
    }

    @Test
    void aMonthCountsNowAndAYearBeforeAsItWasKnownThen() {
        ArrivalWindow window = ArrivalWindow.sinceSummer(LocalDate.of(2024, 10, 10));
        CellCount known = CellCount.NONE
                .plus(LocalDate.of(2023, 9, 30), 2)
                .plus(LocalDate.of(2023, 10, 10), 1)
                .plus(LocalDate.of(2023, 10, 11), 4);

        assertThat(window.of(YearMonth.of(2023, 9), known)).isEqualTo(new Came(0, 3));
        assertThat(window.of(YearMonth.of(2024, 9), known)).isEqualTo(new Came(7, 0));
        assertThat(window.of(YearMonth.of(2023, 7), known)).isEqualTo(Came.NOBODY);
    }

    @Test
    void aMonthThatIsInTheWindowOfBothYearsCountsInBoth() {
        ArrivalWindow twoYears =
                new ArrivalWindow(YearMonth.of(2022, 8), YearMonth.of(2024, 7), LocalDate.of(2024, 7, 31));
        CellCount known = CellCount.NONE.plus(LocalDate.of(2022, 9, 1), 5);

        assertThat(twoYears.of(YearMonth.of(2023, 9), known)).isEqualTo(new Came(5, 0));
        assertThat(twoYears.of(YearMonth.of(2023, 7), known)).isEqualTo(new Came(5, 5));
    }
}
