package no.bofast.view;

import java.time.YearMonth;
import java.util.List;
import no.bofast.domain.MunicipalityCode;

/**
 * What the latest evaluation says about one municipality.
 *
 * @param month the newest month evaluated
 * @param atRisk people who might still depart
 * @param expectedByMonth departures to expect in each of the latest months, ending with {@code month}
 */
public record Outlook(
        MunicipalityCode municipality,
        YearMonth month,
        int atRisk,
        Expectation threeMonths,
        Expectation twelveMonths,
        List<Double> expectedByMonth) {

    public Outlook {
        expectedByMonth = List.copyOf(expectedByMonth);
    }
}
