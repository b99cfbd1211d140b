package no.bofast.forecast.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.Prospect;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** What everyone may know of departures to come. */
class ReleasedForecastTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final YearMonth FIRST = YearMonth.of(2015, 1);

    private final SortedMap<MunicipalityCode, Municipality> municipalities = new TreeMap<>();

    ReleasedForecastTest() {
        List.of(ALTA, OSLO)
                .forEach(code -> municipalities.put(
                        code, ReferenceTables.municipalities().get(code)));
    }

    /** Nine are settled in Alta each month, and from the second year on three depart: one of a hundred at risk, who come to be some 430; what is counted differs from what is shown. */
    private static List<Release> releases(int months, int counted) {
        List<Release> releases = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            List<Release.BaseCell> cells = new ArrayList<>();
            cells.add(new Release.BaseCell(new Strand.Place(ALTA, Kept.SETTLED), counted, 9));
            if (month >= 12) {
                cells.add(new Release.BaseCell(new Strand.Place(ALTA, Kept.DEPARTED), counted, 3));
            }
            releases.add(new Release(FIRST.plusMonths(month), cells));
        }
        return releases;
    }

    private List<Prospect> forecast(List<Release> releases) {
        return ReleasedForecast.of(releases, municipalities, ReferenceTables.rights());
    }

    @Test
    void departuresAreExpectedAfterTheLastReleasedMonth() {
        List<Prospect> prospects = forecast(releases(60, 8));

        Prospect alta = prospects.get(1);
        assertThat(alta.municipality()).isEqualTo(ALTA);
        assertThat(alta.origin()).isEqualTo(MonthNumber.of(FIRST) + 60);
        assertThat(alta.of(ForecastMeasure.DEPARTURES, 12).orElseThrow().count().mean())
                .as("between three a month, as lately, and one of a hundred at risk, as in the months before")
                .isBetween(36.0, 55.0);
        assertThat(alta.of(ForecastMeasure.ARRIVALS, 12)).isEmpty();
    }

    @Test
    void nothingButWhatIsShownMatters() {
        assertThat(forecast(releases(60, 8))).isEqualTo(forecast(releases(60, 10)));
    }

    @Test
    void tooLittleIsReleasedForAForecast() {
        assertThat(forecast(List.of())).isEmpty();
        assertThat(forecast(releases(30, 9))).isEmpty();
    }
}
