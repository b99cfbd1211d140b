package no.bofast.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class ExcessTest {

    @Test
    void thePValueIsTheUpperTailOfTheNegativeBinomial() {
        Excess excess = new Excess(14, 4, 4, new Usual(1, 6, 36), 1, 0);

        double tail = PascalDistribution.of(6, 6 / (6 + 4.0)).survivalProbability(13);

        assertThat(excess.pValue()).isCloseTo(tail, within(1e-12));
    }

    @Test
    void aWellKnownLevelMakesThePValueThatOfPoisson() {
        Excess excess = new Excess(14, 4, 4, new Usual(1, 1e9, 36), 1, 0);

        assertThat(excess.pValue()).isCloseTo(PoissonDistribution.of(4).survivalProbability(13), within(1e-8));
    }

    @Test
    void theBoundsAreThoseOfTheGammaPosterior() {
        Excess excess = new Excess(14, 4, 4, new Usual(1, 6, 36), 1, 0);

        GammaDistribution posterior = GammaDistribution.of(15, 1 / 5.0);

        assertThat(excess.ratio()).isCloseTo(3, within(1e-12));
        assertThat(excess.lower(0.05)).isCloseTo(posterior.inverseCumulativeProbability(0.05), within(1e-9));
        assertThat(excess.upper(0.05)).isCloseTo(posterior.inverseCumulativeProbability(0.95), within(1e-9));
        assertThat(excess.isAbove(excess.lower(0.05) - 1e-6, 0.05)).isTrue();
        assertThat(excess.isAbove(excess.lower(0.05) + 1e-6, 0.05)).isFalse();
    }

    @Test
    void dispersionAndUncertainDelayMakeEverythingLessSure() {
        Excess sure = new Excess(14, 4, 4, new Usual(1, 6, 36), 1, 0);
        Excess families = new Excess(14, 4, 4, new Usual(1, 6, 36), 2, 0);
        Excess delayed = new Excess(14, 4, 4, new Usual(1, 6, 36), 1, 0.05);

        assertThat(families.pValue()).isGreaterThan(sure.pValue());
        assertThat(families.lower(0.05)).isLessThan(sure.lower(0.05));
        assertThat(delayed.pValue()).isGreaterThan(sure.pValue());
        assertThat(delayed.lower(0.05)).isLessThan(sure.lower(0.05));
    }

    @Test
    void aQuietYearDoesNotEndARiseOfItsLastThreeMonths() {
        Usual usual = new Usual(1, 20, 24);
        Excess year = new Excess(24, 20, 20, usual, 1, 0);
        Excess rise = new Excess(15, 5, 5, usual, 1, 0);
        Excess few = new Excess(4, 5, 5, usual, 1, 0);

        assertThat(Day.monthsAsExpected(span -> span.months() < 12 ? few : year, 3, 0.05))
                .isEqualTo(3);
        assertThat(Day.monthsAsExpected(span -> span.months() < 12 ? few.withObserved(7) : year, 3, 0.05))
                .isEqualTo(12);
        assertThat(Day.monthsAsExpected(span -> span.months() < 12 ? rise : year, 3, 0.05))
                .isZero();
    }

    @Test
    void theLikelihoodRatioIsThatOfTwoNegativeBinomials() {
        Excess excess = new Excess(14, 4, 4, new Usual(1, 6, 36), 1, 0);

        double usual = PascalDistribution.of(6, 6 / (6 + 4.0)).probability(14);
        double doubled = PascalDistribution.of(6, 6 / (6 + 8.0)).probability(14);

        assertThat(excess.likelihoodRatio(2)).isCloseTo(doubled / usual, within(1e-9));
    }

    /** So a sum of such ratios grows by one a month on average, which is what the limit of a shift rests on. */
    @Test
    void theLikelihoodRatioIsOneOnAverageIfAllIsAsUsual() {
        PascalDistribution usual = PascalDistribution.of(6, 6 / (6 + 4.0));

        double mean = 0;
        for (int count = 0; count < 400; count++) {
            mean += usual.probability(count) * new Excess(count, 4, 4, new Usual(1, 6, 36), 1, 0).likelihoodRatio(2);
        }

        assertThat(mean).isCloseTo(1, within(1e-9));
    }

    @Property
    void theBoundOfItsLogarithmIsNeverBelowAndHardlyAboveIt(
            @ForAll @IntRange(max = 400) int observed,
            @ForAll @DoubleRange(min = 0.01, max = 300) double mean,
            @ForAll @DoubleRange(min = 0.5, max = 200) double shape,
            @ForAll @DoubleRange(min = 1.1, max = 3) double factor) {
        Excess excess = new Excess(observed, mean, mean, new Usual(1, shape, 36), 1.3, 0.01);
        Assume.that(excess.likelihoodRatio(factor) > 1e-300);

        double log = Math.log(excess.likelihoodRatio(factor));

        double count = observed / 1.3 + 1 / (1 / shape + 0.01);
        assertThat(excess.logLikelihoodRatioAtMost(factor, Math.log(factor))).isBetween(log - 1e-9, log + 0.02 * count);
    }
}
