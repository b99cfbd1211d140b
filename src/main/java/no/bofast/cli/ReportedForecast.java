package no.bofast.cli;

import java.util.List;
import java.util.SortedMap;
import no.bofast.disclosure.release.Release;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsRules;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastBook;
import no.bofast.forecast.Forecaster;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.Prospect;
import no.bofast.forecast.SettlementAssumption;
import no.bofast.forecast.released.ReleasedForecast;
import no.bofast.report.forecast.ForecastTable;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.tables.Outcome;
import no.bofast.view.CountsView;
import no.bofast.view.Histories;
import no.bofast.view.Prospects;

/** The forecast in a report: as a monitor makes it when the month begins in which the report stands, for the public of releases. */
record ReportedForecast(SortedMap<MunicipalityCode, Municipality> municipalities, RightsRules rights) {

    Outcome exact(CountsView counts, ReportRequest request) {
        int origin = MonthNumber.of(request.standsOn());
        PlacesHistory history = Histories.before(origin, counts, municipalities);
        return ForecastBook.hasEnough(history, origin)
                ? made(
                        Forecaster.of(
                                history,
                                origin,
                                ForecastBook.MONTHS,
                                SettlementAssumption.asLastYear(history, origin),
                                rights),
                        origin)
                : notMade();
    }

    /** What releases lead to expect. */
    List<Prospect> of(List<Release> releases) {
        return ReleasedForecast.of(releases, municipalities, rights);
    }

    Outcome newest(Prospects prospects) {
        return prospects
                .newest()
                .map(origin -> made(
                        prospects.of(origin).values().stream()
                                .flatMap(prospect -> prospect.forecasts().stream())
                                .toList(),
                        origin))
                .orElseGet(ReportedForecast::notMade);
    }

    private Outcome made(List<Forecast> forecasts, int origin) {
        return new Outcome.Made(ForecastTable.ofYears(forecasts, new Places(municipalities), origin));
    }

    private static Outcome notMade() {
        return new Outcome.NotMade(ForecastTable.NAME, Outcome.Reason.TOO_SHORT);
    }
}
