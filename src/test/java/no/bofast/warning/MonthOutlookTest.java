package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.junit.jupiter.api.Test;

/** Single months against what is to be expected of them. */
class MonthOutlookTest {

    private static final double TAIL = 0.025;

    @Test
    void theBoundsAreThoseOfTheNegativeBinomialWithTheSameMeanAndVariance() {
        PascalDistribution counts = PascalDistribution.of(4, 0.25);

        MonthOutlook month = outlook(counts.getMean(), Math.sqrt(counts.getVariance()));

        assertThat(month.lower(TAIL)).isEqualTo(counts.inverseCumulativeProbability(TAIL));
        assertThat(month.upper(TAIL)).isEqualTo(counts.inverseSurvivalProbability(TAIL));
    }

    @Property(tries = 200)
    void theExpectedCountLiesWithinItsBounds(
            @ForAll @DoubleRange(min = 0, max = 500) double expected,
            @ForAll @DoubleRange(min = 1.02, max = 6) double overPoisson) {
        MonthOutlook month = outlook(expected, Math.sqrt(expected * overPoisson));

        assertThat(month.lower(TAIL)).isLessThanOrEqualTo((int) Math.ceil(expected));
        assertThat(month.upper(TAIL)).isGreaterThanOrEqualTo((int) expected);
    }

    @Test
    void whereNobodyIsAtRiskNobodyIsExpected() {
        MonthOutlook month = outlook(0, 0);

        assertThat(month.lower(TAIL)).isZero();
        assertThat(month.upper(TAIL)).isZero();
    }

    @Test
    void theMonthsOfAnOutlookEndWithTheOpenOneAndAgreeWithItsWindow() {
        Outlook alta = register().evaluation().outlook(SteadyRegister.ALTA).orElseThrow();

        List<MonthOutlook> lastTwelve = alta.months().subList(24, 36);

        assertThat(alta.months()).hasSize(37);
        assertThat(alta.months().get(36).month()).isEqualTo(YearMonth.of(2019, 3));
        assertThat(lastTwelve.stream().mapToInt(MonthOutlook::observed).sum())
                .isEqualTo(alta.last12().observed());
        assertThat(lastTwelve.stream().mapToDouble(MonthOutlook::expected).sum())
                .isCloseTo(alta.last12().expected(), within(0.1 * alta.last12().expected()));
    }

    @Test
    void theNationsMonthsAreTheSumsOfThoseOfTheMunicipalities() {
        SteadyRegister register = register();
        MonthOutlook nation =
                register.evaluation().national().orElseThrow().months().get(30);

        List<MonthOutlook> own = register.municipalities().stream()
                .map(code -> register.evaluation().outlook(code).orElseThrow())
                .map(outlook -> outlook.months().get(30))
                .toList();

        assertThat(nation.observed())
                .isEqualTo(own.stream().mapToInt(MonthOutlook::observed).sum());
        assertThat(nation.expected())
                .isCloseTo(own.stream().mapToDouble(MonthOutlook::expected).sum(), within(1e-6));
    }

    private static SteadyRegister register() {
        SteadyRegister register =
                new SteadyRegister(WarningSettings.DEFAULTS, YearMonth.of(2010, 1), YearMonth.of(2019, 2));
        register.evaluation().advanceTo(LocalDate.of(2019, 3, 10));
        return register;
    }

    private static MonthOutlook outlook(double expected, double deviation) {
        return new MonthOutlook(YearMonth.of(2024, 2), 3, expected, deviation);
    }
}
