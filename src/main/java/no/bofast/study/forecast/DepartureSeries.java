package no.bofast.study.forecast;

import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.PlacesHistory;
import no.bofast.report.tables.Decimals;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/** The departures of each municipality by month, and each forecast of them, for other methods. Mutable, for one thread. */
final class DepartureSeries {

    private final List<Row> months = new ArrayList<>();
    private final List<Row> forecasts = new ArrayList<>();
    private int register;

    void addRegister(PlacesHistory history, int first, int clock) {
        register++;
        for (MunicipalityCode code : history.municipalities()) {
            for (int month = first; month < clock; month++) {
                months.add(Row.of(
                        register,
                        code,
                        MonthNumber.month(month),
                        history.atRisk(code, month),
                        history.happened(code, ForecastMeasure.DEPARTURES, month, month + 1)));
            }
        }
    }

    void addForecast(Forecast forecast, int origin, int atRisk, int happened) {
        if (forecast.measure() == ForecastMeasure.DEPARTURES) {
            forecasts.add(Row.of(
                    register,
                    forecast.municipality(),
                    MonthNumber.month(origin),
                    forecast.months(),
                    atRisk,
                    Decimals.of(forecast.count().mean()),
                    Decimals.of(forecast.count().variance()),
                    happened,
                    Decimals.of(forecast.count().score(happened))));
        }
    }

    List<Table> tables() {
        return List.of(
                new Table(
                        "forecast_months",
                        List.of("register", "municipality", "month", "at_risk", "departures"),
                        months),
                new Table(
                        "forecast_departures",
                        List.of(
                                "register",
                                "municipality",
                                "origin",
                                "months",
                                "at_risk",
                                "mean",
                                "variance",
                                "happened",
                                "score"),
                        forecasts));
    }
}
