package no.bofast.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastBook;
import no.bofast.forecast.Forecaster;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.Prospect;
import no.bofast.forecast.SettlementAssumption;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.Countings;
import no.bofast.view.CountsView;
import no.bofast.view.Histories;

/** The forecasts of the example's country: of the present month, and of a year before. */
final class ExampleProspects {

    static final int ORIGIN = MonthNumber.january(2024) + 2;

    private ExampleProspects() {}

    static List<Prospect> of(CountsView counts) {
        return Stream.of(ORIGIN - 12, ORIGIN)
                .flatMap(origin -> made(origin, counts))
                .toList();
    }

    private static Stream<Prospect> made(int origin, CountsView counts) {
        PlacesHistory history = Histories.before(origin, counts, ReferenceTables.municipalities());
        Map<MunicipalityCode, List<Forecast>> made = Forecaster.of(
                        history,
                        origin,
                        ForecastBook.MONTHS,
                        SettlementAssumption.asLastYear(history, origin),
                        Countings.RIGHTS)
                .stream()
                .collect(Collectors.groupingBy(Forecast::municipality));
        return made.entrySet().stream().map(place -> Prospect.of(place.getKey(), origin, place.getValue()));
    }
}
