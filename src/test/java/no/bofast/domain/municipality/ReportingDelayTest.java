package no.bofast.domain.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import no.bofast.domain.MonthNumber;
import org.junit.jupiter.api.Test;

class ReportingDelayTest {

    private static final int JANUARY_2020 = MonthNumber.of(YearMonth.of(2020, 1));

    private final DelayTriangle triangle = new DelayTriangle();

    @Test
    void withoutKnowledgeEverythingIsTakenToBeRegistered() {
        ReportingDelay delay = ReportingDelay.before(JANUARY_2020, triangle);

        assertThat(delay.share(0)).isEqualTo(1);
        assertThat(delay.relativeVariance(0)).isZero();
    }

    @Test
    void theShareIsThatOfDeparturesRegisteredByThen() {
        for (int month = JANUARY_2020 - 24; month < JANUARY_2020; month++) {
            register(month, 0, 700);
            register(month, 10, 300);
        }

        ReportingDelay delay = ReportingDelay.before(JANUARY_2020, triangle);

        assertThat(delay.share(0)).isCloseTo(0.7, within(0.005));
        assertThat(delay.share(9)).isCloseTo(0.7, within(0.005));
        assertThat(delay.share(10)).isEqualTo(1);
        assertThat(delay.relativeVariance(0)).isGreaterThan(0).isLessThan(0.001);
    }

    @Test
    void theShareIsAsUncertainAsItsCountsLeaveIt() {
        for (int month = JANUARY_2020 - 24; month < JANUARY_2020; month++) {
            register(month, 0, 7);
            register(month, 10, 3);
        }

        ReportingDelay delay = ReportingDelay.before(JANUARY_2020, triangle);

        double binomial = (1 - delay.share(0)) / (delay.share(0) * (24 * 10 + 20));
        assertThat(delay.relativeVariance(0)).isCloseTo(binomial, within(binomial / 20));
        assertThat(delay.relativeVariance(10)).isZero();
    }

    @Test
    void monthsTooYoungForALongDelayDontMakeItLookRare() {
        for (int month = JANUARY_2020 - 24; month < JANUARY_2020; month++) {
            register(month, 0, 500);
            if (MonthNumber.firstDay(JANUARY_2020) - 1 - MonthNumber.lastDay(month) >= 90) {
                register(month, 90, 500);
            }
        }

        ReportingDelay delay = ReportingDelay.before(JANUARY_2020, triangle);

        assertThat(delay.share(0)).isCloseTo(0.5, within(0.005));
    }

    @Test
    void aBackfillYearsLaterIsNoDelay() {
        for (int month = JANUARY_2020 - 24; month < JANUARY_2020; month++) {
            register(month, 0, 100);
            register(month, 700, 100_000);
        }

        assertThat(ReportingDelay.before(JANUARY_2020, triangle).share(0)).isEqualTo(1);
    }

    private void register(int month, int daysLate, int count) {
        triangle.add(month, MonthNumber.lastDay(month) + daysLate, count);
    }
}
