package no.bofast.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** When a forecast fits what happens no more. */
class DriftTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");

    /** Ten a month, of whom 8 of 10 times 10·months ± 1.3·√(10·months). */
    private final Prospect prospect = Prospect.of(
            ALTA,
            24_000,
            IntStream.rangeClosed(1, 24)
                    .mapToObj(months -> new Forecast(
                            ALTA,
                            ForecastMeasure.DEPARTURES,
                            months,
                            new CountDistribution(10 * months, 10 * months),
                            0))
                    .toList());

    private Optional<Drift> after(Integer... months) {
        List<Integer> sums = List.of(months);
        return Drift.of(prospect, ForecastMeasure.DEPARTURES, month -> sums.get(month - 1), sums.size());
    }

    @Test
    void whatIsExpectedIsNoDrift() {
        assertThat(after(9, 21, 30)).isEmpty();
    }

    @Test
    void oneMonthOutsideIsNone() {
        assertThat(after(10, 20, 60)).isEmpty();
        assertThat(after(10, 40, 33)).isEmpty();
    }

    @Test
    void twoMonthsOutsideOnTheSameSideAreOne() {
        assertThat(after(10, 40, 60)).contains(Drift.ABOVE);
        assertThat(after(10, 5, 6)).contains(Drift.BELOW);
    }

    @Test
    void fromOneSideToTheOtherIsNone() {
        assertThat(after(40, 5)).isEmpty();
    }

    @Test
    void aSingleMonthSaysNothing() {
        assertThat(after(90)).isEmpty();
        assertThat(Drift.of(prospect, ForecastMeasure.ARRIVALS, month -> 99, 5)).isEmpty();
        assertThat(Drift.of(prospect, ForecastMeasure.DEPARTURES, month -> 99, 0))
                .isEmpty();
    }

    @Test
    void aStockNeverDriftsSinceItFollowsWhoIsSettled() {
        Prospect stock = Prospect.of(
                ALTA,
                24_000,
                List.of(
                        new Forecast(ALTA, ForecastMeasure.STOCK, 1, new CountDistribution(10, 10), 0),
                        new Forecast(ALTA, ForecastMeasure.STOCK, 2, new CountDistribution(10, 10), 0)));

        assertThat(Drift.of(stock, ForecastMeasure.STOCK, months -> 99, 2)).isEmpty();
    }

    @Test
    void beyondTheLastMonthNothingIsSaid() {
        assertThat(Drift.of(prospect, ForecastMeasure.DEPARTURES, month -> 9_999, 25))
                .isEmpty();
    }

    @Test
    void itIsBackAfterTwoMonthsWithin() {
        assertThat(isBack(40, 20, 60)).isFalse();
        assertThat(isBack(40, 60, 30)).isFalse();
        assertThat(isBack(40, 20, 30)).isTrue();
    }

    private boolean isBack(Integer... months) {
        List<Integer> sums = List.of(months);
        return Drift.isBack(prospect, ForecastMeasure.DEPARTURES, month -> sums.get(month - 1), sums.size());
    }

    @Test
    void whatWasOutStaysOutUntilItIsBack() {
        assertThat(isOut(true, 40, 20)).isTrue();
        assertThat(isOut(true, 40, 20, 30)).isFalse();
        assertThat(isOut(false, 40, 20)).isFalse();
        assertThat(isOut(false, 10, 40, 60)).isTrue();
    }

    private boolean isOut(boolean wasOut, Integer... months) {
        List<Integer> sums = List.of(months);
        return Drift.isOut(wasOut, prospect, ForecastMeasure.DEPARTURES, month -> sums.get(month - 1), sums.size());
    }

    @Test
    void farIsOutsideOfNineteenOfTwentyCases() {
        CountDistribution ten = new CountDistribution(10, 10);

        assertThat(Drift.isFar(ten, 15)).isFalse();
        assertThat(Drift.isFar(ten, 18)).isTrue();
        assertThat(Drift.isFar(ten, 3)).isTrue();
    }
}
