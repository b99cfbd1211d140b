package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.Aggregate;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.Prospect;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.report.forecast.Histories;
import no.bofast.view.MonitorView;

/**
 * {@code GET /api/v1/municipalities/{code}/forecast} and {@code GET /api/v1/forecast}: what is to be expected of a municipality and of the country in
 * the next two years, and how a municipality's forecasts of one and two years ago did.
 */
public record ForecastResource(FigureSources desks) implements Resource {

    private static final List<Integer> YEARS_AGO = List.of(1, 2);
    private static final int YEAR = 12;

    /**
     * @param withheld why there are no figures; null where there are, or where too little is known yet
     * @param month the first that is forecast; null where there is no forecast
     * @param settledAYear how many are assumed to be settled in a year: as many as in the last one
     */
    record Answer(
            AsOf asOf,
            Withheld withheld,
            String municipality,
            String name,
            String month,
            Integer settledAYear,
            List<ForecastPayload.Course> measures,
            List<ForecastPayload.Past> past) {}

    /** The same of the country, all municipalities together. */
    record Nation(AsOf asOf, Withheld withheld, String month, List<ForecastPayload.Course> measures) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/municipalities/{code}/forecast",
                ctx -> ctx.json(answer(Query.known(ctx.pathParam("code"), desks.municipalities()), desks.of(ctx))));
        routes.get("/api/v1/forecast", ctx -> ctx.json(nation(desks.of(ctx))));
    }

    static Answer answer(Municipality place, FigureSource desk) {
        Sight sight = desk.of(place.code());
        Optional<Prospect> newest = newest(place.code(), sight.view());
        return newest.map(prospect -> answer(place, prospect, sight))
                .orElseGet(() -> new Answer(
                        sight.asOf(),
                        Withheld.unless(sight.isExact()),
                        place.code().toString(),
                        place.name(),
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    /** The newest forecast that the reader may see. */
    static Optional<Prospect> newest(MunicipalityCode code, MonitorView view) {
        return view.prospects().newest().flatMap(origin -> view.prospects().of(code, origin));
    }

    private static Answer answer(Municipality place, Prospect prospect, Sight sight) {
        PlacesHistory history = history(place, sight);
        int open = MonthNumber.of(sight.lastClosedMonth()) + 1;
        return new Answer(
                sight.asOf(),
                null,
                place.code().toString(),
                place.name(),
                MonthNumber.month(prospect.origin()).toString(),
                history.settled(place.code(), prospect.origin() - YEAR, prospect.origin()),
                ForecastPayload.courses(prospect),
                YEARS_AGO.stream()
                        .map(years -> sight.view().prospects().of(place.code(), prospect.origin() - YEAR * years))
                        .flatMap(Optional::stream)
                        .map(before -> ForecastPayload.past(before, history, open))
                        .toList());
    }

    private static PlacesHistory history(Municipality place, Sight sight) {
        TreeMap<MunicipalityCode, Municipality> one = new TreeMap<>();
        one.put(place.code(), place);
        MonitorView view = sight.view();
        return Histories.of(sight.isExact() ? view.of(place.code()).counts() : view.counts(), one);
    }

    static Nation nation(FigureSource desk) {
        Sight sight = desk.country();
        Optional<Integer> newest = sight.view().prospects().newest();
        return new Nation(
                sight.asOf(),
                Withheld.unless(sight.isExact() || newest.isPresent()),
                newest.map(origin -> MonthNumber.month(origin).toString()).orElse(null),
                newest.map(origin -> together(origin, sight.view())).orElse(List.of()));
    }

    private static List<ForecastPayload.Course> together(int origin, MonitorView view) {
        Aggregate country = new Aggregate();
        view.prospects().of(origin).values().stream()
                .flatMap(prospect -> prospect.forecasts().stream())
                .forEach(country::add);
        return Stream.of(ForecastMeasure.values())
                .map(measure -> new ForecastPayload.Course(
                        measure.label(),
                        country.totals().stream()
                                .filter(total -> total.measure() == measure)
                                .map(total -> ForecastPayload.point(total.months(), total.count(), origin))
                                .toList()))
                .filter(course -> !course.points().isEmpty())
                .toList();
    }
}
