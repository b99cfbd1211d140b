package no.bofast.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.testkit.Countings;
import org.junit.jupiter.api.Test;

/** What isn't known of a settlement that is guessed. */
class SettlementVariationTest {

    private static final int FIRST = MonthNumber.january(2010);
    private static final List<Municipality> PLACES =
            Countings.PLACES.all().limit(200).toList();

    private final PlacesHistory history = new PlacesHistory(byCode());

    private static SortedMap<MunicipalityCode, Municipality> byCode() {
        SortedMap<MunicipalityCode, Municipality> places = new TreeMap<>();
        PLACES.forEach(place -> places.put(place.code(), place));
        return places;
    }

    private void settle(int place, int year, int people) {
        history.add(
                new Cell.Month(
                        PLACES.get(place).code(),
                        MonthNumber.month(FIRST + 12 * year),
                        MonthMeasure.SETTLED,
                        Cell.NO_YEAR),
                people);
    }

    private SettlementVariation after(int years) {
        return SettlementVariation.of(history, FIRST + 12 * years);
    }

    /** As a stock of a place takes it: the variance of who is settled. */
    private static double variance(SettlementVariation learnt, int place, int guessed, int months) {
        double mean = IntStream.range(0, months)
                .mapToDouble(month -> learnt.measured(place, month, guessed / 12.0))
                .sum();
        Variation of = learnt.variation();
        return of.within() * mean
                + mean * mean * PlaceUncertainty.DRIFTS_FURTHER * (of.drift() * of.drift() + of.common() * of.common());
    }

    @Test
    void whereAllIsAsTheYearBeforeAThirdIsStillWithinNineteenOfTwentyCases() {
        for (int year = 0; year < 8; year++) {
            for (int place = 0; place < PLACES.size(); place++) {
                settle(place, year, 120);
            }
        }

        double deviation = Math.sqrt(variance(after(8), 0, 120, 12));

        assertThat(1.96 * deviation).isBetween(40.0, 60.0);
    }

    @Test
    void aChangeLastsSoThatTwoYearsAreLessSureThanTwiceOne() {
        for (int year = 0; year < 8; year++) {
            for (int place = 0; place < PLACES.size(); place++) {
                settle(place, year, 1_200);
            }
        }

        double one = Math.sqrt(variance(after(8), 0, 1_200, 12));
        double two = Math.sqrt(variance(after(8), 0, 1_200, 24));

        assertThat(two).isCloseTo(Math.sqrt(5) * one, within(0.02 * two));
    }

    @Test
    void itLearnsHowPlacesChangeBesideTheCountry() {
        Random chance = new Random(7);
        for (int year = 0; year < 12; year++) {
            for (int place = 0; place < PLACES.size(); place++) {
                settle(place, year, (int) Math.round(Math.max(0, 100 * (1 + 0.3 * chance.nextGaussian()))));
            }
        }

        Variation learnt = after(12).variation();
        double ofPlace = variance(after(12), 0, 100, 12)
                - 100 * 100 * PlaceUncertainty.DRIFTS_FURTHER * learnt.common() * learnt.common();

        assertThat(Math.sqrt(ofPlace))
                .as("the change between two years")
                .isCloseTo(0.3 * 100 * Math.sqrt(2), within(6.0));
    }

    @Test
    void itLearnsThatTheCountryChanges() {
        int[] people = {50, 60, 100, 160, 90, 50, 45, 40};
        for (int year = 0; year < people.length; year++) {
            for (int place = 0; place < PLACES.size(); place++) {
                settle(place, year, people[year]);
            }
        }

        double common = after(people.length).variation().common() * Math.sqrt(PlaceUncertainty.DRIFTS_FURTHER);

        assertThat(common).isBetween(0.33, 0.55);
    }

    @Test
    void aPlaceThatPausesMayBeginAgain() {
        for (int year = 0; year < 6; year++) {
            for (int place = 0; place < PLACES.size(); place++) {
                settle(place, year, place == 0 && year > 2 ? 0 : 20);
            }
        }

        assertThat(variance(after(6), 0, 0, 12)).isGreaterThan(1);
    }

    @Test
    void ofNothingNothingIsLearnt() {
        assertThat(after(0).measured(0, 0, 0)).isZero();
        assertThat(after(1).variation().within()).isEqualTo(1);
    }
}
