package no.bofast.report.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Years with and without settling, and pauses: three or more years in a row without. */
class SettlingHistoryTest {

    private static final SettlementYears YEARS = new SettlementYears(2010, 2016);

    @Test
    void twoYearsInARowWithoutAreNoPause() {
        assertThat(settledIn(2010, 2013, 2016).continuity(YEARS)).isEqualTo(Continuity.YES);
        assertThat(settledIn(2010, 2014, 2016).continuity(YEARS)).isEqualTo(Continuity.NO);
    }

    @Test
    void aPauseAtEitherEndOfTheYearsCounts() {
        assertThat(settledIn(2009, 2013, 2014, 2015, 2016).continuity(YEARS)).isEqualTo(Continuity.NO);
        assertThat(settledIn(2010, 2011, 2012, 2013).continuity(YEARS)).isEqualTo(Continuity.NO);
    }

    @Test
    void thisIsTheThirdYearWithout() {
        assertThat(settledIn(2010, 2013).yearsWithout(2016)).hasValue(3);
        assertThat(settledIn(2010, 2016).yearsWithout(2016)).hasValue(0);
        assertThat(settledIn(2010, 2017).yearsWithout(2016)).hasValue(0);
        assertThat(new SettlingHistory().yearsWithout(2016)).isEmpty();
    }

    @Test
    void theFirstYearAfterAPauseIsTheOneThatEndsIt() {
        assertThat(settledIn(2010, 2013, 2017, 2018, 2022).firstYearsAfterAPause())
                .containsExactly(2017, 2022);
    }

    @Test
    void nothingTellsOfAPauseBeforeTheFirstYearKnown() {
        assertThat(settledIn(2015, 2016).firstYearsAfterAPause()).isEmpty();
    }

    @Test
    void aYearWhoseSettledWereAllAnnulledIsAYearWithout() {
        SettlingHistory history = settledIn(2010, 2012, 2015);

        history.add(2012, -1);

        assertThat(history.firstYearsAfterAPause()).containsExactly(2015);
    }

    private static SettlingHistory settledIn(int... years) {
        SettlingHistory history = new SettlingHistory();
        IntStream.of(years).forEach(year -> history.add(year, 1));
        return history;
    }
}
