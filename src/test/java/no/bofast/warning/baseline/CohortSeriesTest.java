package no.bofast.warning.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import no.bofast.domain.MonthNumber;
import org.junit.jupiter.api.Test;

class CohortSeriesTest {

    private static final int MARCH = MonthNumber.of(YearMonth.of(2015, 3));

    private final CohortSeries cohort = new CohortSeries(2015);

    @Test
    void atRiskInAMonthAreThoseSettledByItsEndAndNeitherDepartedNorLostBeforeIt() {
        cohort.settle(MARCH, 10);
        cohort.depart(MARCH + 12, 3);
        cohort.lose(MARCH + 13, 2);

        assertThat(cohort.atRisk(MARCH - 1)).isZero();
        assertThat(cohort.atRisk(MARCH)).isEqualTo(10);
        assertThat(cohort.atRisk(MARCH + 12)).isEqualTo(10);
        assertThat(cohort.atRisk(MARCH + 13)).isEqualTo(7);
        assertThat(cohort.atRisk(MARCH + 14)).isEqualTo(5);
        assertThat(cohort.atRisk(MARCH + 500)).isEqualTo(5);
    }

    @Test
    void theOrderOfChangesDoesNotMatter() {
        cohort.lose(MARCH + 13, 2);
        cohort.depart(MARCH + 12, 3);
        cohort.settle(MARCH, 10);

        assertThat(cohort.atRisk(MARCH + 13)).isEqualTo(7);
        assertThat(cohort.atRisk(MARCH + 14)).isEqualTo(5);
        assertThat(cohort.decisions(MARCH + 12)).isEqualTo(3);
    }

    @Test
    void whoeverOnlyWentWithOthersLeftAndDecidedNothing() {
        CohortSeries cohort = new CohortSeries(2016);
        cohort.settle(MARCH, 5);
        cohort.depart(MARCH + 12, 3);

        cohort.accompany(MARCH + 12, 2);

        assertThat(cohort.decisions(MARCH + 12)).isEqualTo(1);
        assertThat(cohort.atRisk(MARCH + 13)).isEqualTo(2);
    }
}
