package no.bofast.warning.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.hazard.HazardByMonth;
import no.bofast.domain.hazard.HazardCurve;
import no.bofast.testkit.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HazardStepTest {

    private static final YearMonth CLOCK = YearMonth.of(2024, 7);
    private static final int MONTH = 60;

    /**
     * A register of families that are settled from 2010 to 2016 and move together, at a hazard that falls with the time since settlement
     * and follows the seasons, and is multiplied from a month on.
     */
    private static HazardByMonth register(long seed, int families, double factor) {
        return register(seed, families, factor, new CalendarYears());
    }

    private static HazardByMonth register(long seed, int families, double factor, CalendarYears years) {
        Random random = new Random(seed);
        HazardCurve curve = new HazardCurve();
        for (int family = 0; family < families; family++) {
            YearMonth settled = YearMonth.of(2010, 1).plusMonths(random.nextInt(84));
            int size = 1 + random.nextInt(4);
            add(curve, settled, HazardMeasure.SETTLED, 0, size);
            years.add(settled, HazardMeasure.SETTLED, 0, size);
            live(curve, settled, size, factor, random, years);
        }
        return curve.before(CLOCK);
    }

    private static void live(
            HazardCurve curve, YearMonth settled, int size, double factor, Random random, CalendarYears years) {
        for (int month = 0; settled.plusMonths(month).isBefore(CLOCK); month++) {
            double season = 1 + 0.3 * Math.cos(Math.PI * (settled.getMonthValue() + month - 7) / 6);
            double hazard = 0.008 * Math.exp(-month / 80.0) * season * (month >= MONTH ? factor : 1);
            double drawn = random.nextDouble();
            if (drawn < hazard) {
                add(curve, settled, HazardMeasure.DEPARTED, month, size);
                years.add(settled, HazardMeasure.DEPARTED, month, size);
                return;
            } else if (drawn < hazard + 0.001) {
                add(curve, settled, HazardMeasure.LOST, month, size);
                years.add(settled, HazardMeasure.LOST, month, size);
                return;
            }
        }
    }

    private static void add(HazardCurve curve, YearMonth settled, HazardMeasure measure, int months, int size) {
        curve.add(
                new Cell.Hazard(
                        Cells.ALTA, settled, Household.PARENT, CountryGroup.SYR, Ground.ASYLUM, measure, months),
                size);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void aStepOfOneAndAHalfAtMonthSixtyIsFound(long seed) {
        HazardStep step = HazardStep.at(register(seed, 25_000, 1.5), MONTH).orElseThrow();

        assertThat(step.pValue()).isLessThan(0.01);
        assertThat(step.low(0.001)).isLessThan(1.5);
        assertThat(step.high(0.001)).isGreaterThan(1.5);
    }

    /** The same contrast of the hazards of calendar years three and four, five and six, whose line is taken out. */
    @Test
    void calendarYearsSmearTheStepAndSeldomFindIt() {
        int found = 0;
        for (long seed = 1; seed <= 8; seed++) {
            CalendarYears years = new CalendarYears();
            register(seed, 25_000, 1.5, years);

            assertThat(years.stepAtFive()).isBetween(0.9, 1.4);
            found += years.isFound() ? 1 : 0;
        }

        assertThat(found).as("of the eight that months find").isLessThan(4);
    }

    /** Departures by year of the move less settlement year, as the report counts them. */
    private static final class CalendarYears {
        private static final int THREE = 3;
        private static final double[] CONTRAST = {0.5, -1.5, 1.5, -0.5};
        /** Of people in families of one to four who move together: the mean of squares over the mean. */
        private static final double DISPERSION = 3;

        private final double[] atRisk = new double[CONTRAST.length];
        private final double[] departed = new double[CONTRAST.length];

        void add(YearMonth settled, HazardMeasure measure, int months, int size) {
            int years = settled.plusMonths(months).getYear() - settled.getYear();
            for (int place = 0; place < CONTRAST.length; place++) {
                int signed = measure == HazardMeasure.SETTLED ? size : years < THREE + place ? -size : 0;
                atRisk[place] += signed;
                departed[place] += measure == HazardMeasure.DEPARTED && years == THREE + place ? size : 0;
            }
        }

        double stepAtFive() {
            double log = 0;
            for (int place = 0; place < CONTRAST.length; place++) {
                log += CONTRAST[place] * Math.log(departed[place] / atRisk[place]);
            }
            return Math.exp(log);
        }

        /** At the level of 0.01. */
        boolean isFound() {
            double variance = 0;
            for (int place = 0; place < CONTRAST.length; place++) {
                variance += CONTRAST[place] * CONTRAST[place] * DISPERSION / departed[place];
            }
            return Math.abs(Math.log(stepAtFive())) > 2.576 * Math.sqrt(variance);
        }
    }

    @Test
    void withoutAStepTheTestStaysAtItsLevel() {
        int found = 0;
        int registers = 200;
        for (long seed = 1; seed <= registers; seed++) {
            found +=
                    HazardStep.at(register(seed, 3_000, 1), MONTH).orElseThrow().pValue() < 0.05 ? 1 : 0;
        }

        assertThat(found)
                .as("of 200 at a level of 0.05: 10 expected, over 19 with a probability of 0.003")
                .isBetween(1, 19);
    }

    @Test
    void aMunicipalityIsHeldAgainstItsPeers() {
        HazardStep peers = HazardStep.at(register(1, 25_000, 1), MONTH).orElseThrow();
        HazardStep alike = HazardStep.at(register(2, 25_000, 1), MONTH).orElseThrow();
        HazardStep other = HazardStep.at(register(3, 25_000, 2), MONTH).orElseThrow();

        assertThat(alike.pValueAgainst(peers)).isGreaterThan(0.01);
        assertThat(other.pValueAgainst(peers)).isLessThan(0.001);
    }

    @Test
    void ofFewDeparturesOrWithoutAWholeYearBehindNothingIsSaid() {
        assertThat(HazardStep.at(register(1, 20, 1), MONTH)).isEqualTo(Optional.empty());
        assertThat(HazardStep.at(register(1, 3_000, 1), 165)).isEmpty();
        assertThat(HazardStep.at(register(1, 3_000, 1), 6)).isEmpty();
    }

    @Test
    void aMonthThatIsStillOpenForThoseSettledCountsForNothing() {
        HazardCurve curve = new HazardCurve();
        YearMonth settled = CLOCK.minusMonths(2);
        add(curve, settled, HazardMeasure.SETTLED, 0, 10);
        add(curve, settled, HazardMeasure.DEPARTED, 1, 3);
        add(curve, settled, HazardMeasure.DEPARTED, 2, 2);

        HazardByMonth hazards = curve.before(CLOCK);

        assertThat(hazards.months()).isEqualTo(2);
        assertThat(hazards.atRisk(0)).isEqualTo(10);
        assertThat(hazards.atRisk(1)).isEqualTo(10);
        assertThat(hazards.departures(1)).isEqualTo(3);
        assertThat(hazards.departures(2)).isZero();
    }

    @Test
    void whoDepartedOrWasLostIsAtRiskForTheLastTimeInThatMonth() {
        HazardCurve curve = new HazardCurve();
        YearMonth settled = YearMonth.of(2015, 3);
        add(curve, settled, HazardMeasure.SETTLED, 0, 10);
        add(curve, settled, HazardMeasure.DEPARTED, 30, 3);
        add(curve, settled, HazardMeasure.LOST, 40, 2);

        HazardByMonth hazards = curve.before(CLOCK);

        assertThat(hazards.atRisk(30)).isEqualTo(10);
        assertThat(hazards.atRisk(31)).isEqualTo(7);
        assertThat(hazards.atRisk(41)).isEqualTo(5);
        assertThat(hazards.atRisk(hazards.months() - 1)).isEqualTo(5);
    }

    @Test
    void boundsAreThoseOfAPoissonCount() {
        HazardBounds bounds = HazardBounds.of(10, 1_000, 0.05);

        assertThat(bounds.hazard()).isEqualTo(0.01);
        assertThat(bounds.low()).isCloseTo(0.004795, within(1e-6));
        assertThat(bounds.high()).isCloseTo(0.018390, within(1e-6));
        assertThat(HazardBounds.of(0, 1_000, 0.05).low()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> HazardBounds.of(0, 0, 0.05));
    }
}
