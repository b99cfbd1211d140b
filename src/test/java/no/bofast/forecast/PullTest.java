package no.bofast.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;
import no.bofast.domain.RightsPeriod;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** Where those go who leave a region, also where nobody was seen to go. */
class PullTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode BERGEN = MunicipalityCode.of("4601");
    private static final MunicipalityCode BAERUM = MunicipalityCode.of("3201");
    private static final int ORIGIN = MonthNumber.january(2020);

    private final PlacesHistory history = new PlacesHistory(ReferenceTables.municipalities());
    private final List<MunicipalityCode> codes =
            List.copyOf(ReferenceTables.municipalities().keySet());

    @Test
    void nobodyIsSureToDrawNoOneThoughNobodyCame() {
        came(OSLO, ALTA, 30);
        came(BERGEN, ALTA, 3);

        double[] shares = shares(Region.NORD_NORGE);

        assertThat(Sums.of(shares)).isCloseTo(1, within(1e-9));
        assertThat(share(shares, BAERUM)).isPositive();
        assertThat(share(shares, OSLO)).isGreaterThan(0.5);
    }

    @Test
    void whoDrawsMoreThanItsClassDoesIsExpectedTo() {
        came(BERGEN, ALTA, 10);
        came(OSLO, ALTA, 10);
        double before = share(shares(Region.NORD_NORGE), BAERUM);

        came(BAERUM, ALTA, 10);

        assertThat(share(shares(Region.NORD_NORGE), BAERUM)).isGreaterThan(2 * before);
    }

    @Test
    void whereNobodyEverMovedNobodyIsExpected() {
        assertThat(shares(Region.NORD_NORGE)).containsOnly(0);
    }

    private double[] shares(Region region) {
        return Pull.of(history, codes, LearningMonths.before(ORIGIN)).from(region);
    }

    private double share(double[] shares, MunicipalityCode code) {
        return shares[codes.indexOf(code)];
    }

    /** Some each half-year, one after the other. */
    private void came(MunicipalityCode to, MunicipalityCode from, int people) {
        for (int person = 0; person < people; person++) {
            int month = ORIGIN - 36 + person % 30;
            history.add(
                    new Cell.Arrival(to, MonthNumber.month(month), ArrivalOrder.FIRST, from, RightsPeriod.GRANT), 1);
        }
    }
}
