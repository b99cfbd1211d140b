package no.bofast.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

class YearBalanceTest {

    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");

    private final Shown shown =
            new Shown(new Dithers(new ReleaseKey("a secret of the tests")), new PlaceClasses(Map.of()));

    @Test
    void aThreeMovesWhereTheNumbersAreMadeWorstByLeast() {
        settled(OSLO, 2015, 12, 15);
        settled(OSLO, 2016, 12, 9);
        settled(ALTA, 2015, 6, 6);
        settled(ALTA, 2016, 6, 6);

        balance(2015, 18, 2016, 18);

        assertThat(shown(OSLO, 2015)).isEqualTo(12);
        assertThat(shown(OSLO, 2016)).isEqualTo(12);
        assertThat(shown(ALTA, 2015)).isEqualTo(6);
        assertThat(shown(ALTA, 2016)).isEqualTo(6);
    }

    @Test
    void whereTheCountrysYearsHaveWhatTheyAreDueNothingMoves() {
        settled(OSLO, 2015, 12, 15);
        settled(OSLO, 2016, 12, 9);

        balance(2015, 15, 2016, 9);

        assertThat(shown(OSLO, 2015)).isEqualTo(15);
    }

    @Test
    void noThreeMovesToAYearThatNobodyWasCountedIn() {
        settled(OSLO, 2015, 12, 15);
        settled(OSLO, 2016, 0, 0);

        balance(2015, 12, 2016, 3);

        assertThat(shown(OSLO, 2015)).isEqualTo(15);
    }

    @Test
    void noThreeMovesFromAYearOfWhichAsManyAreShownToHaveLeft() {
        settled(OSLO, 2015, 3, 3);
        settled(OSLO, 2016, 3, 0);
        shown.give(new Strand.Cohort(OSLO, 2015, Kept.DEPARTED), 3);

        balance(2015, 0, 2016, 3);

        assertThat(shown(OSLO, 2015)).isEqualTo(3);
    }

    private void settled(MunicipalityCode municipality, int year, int counted, int given) {
        Strand.Cohort cohort = new Strand.Cohort(municipality, year, Kept.SETTLED);
        shown.count(cohort, counted);
        if (given > 0) {
            shown.give(cohort, given);
        }
    }

    private void balance(int year, int due, int other, int dueOther) {
        new YearBalance(shown, Kept.SETTLED, Map.of(year, due, other, dueOther)).settle();
    }

    private int shown(MunicipalityCode municipality, int year) {
        return shown.released(new Strand.Cohort(municipality, year, Kept.SETTLED));
    }
}
