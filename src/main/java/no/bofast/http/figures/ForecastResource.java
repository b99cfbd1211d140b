package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.Prospect;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.CategoryOrder;
import no.bofast.report.measures.Places;
import no.bofast.view.BudgetAlerts;
import no.bofast.view.Histories;
import no.bofast.view.MonitorView;

/**
 * {@code GET /api/v1/municipalities/{code}/forecast} and {@code GET /api/v1/forecast}: what is to be expected of a municipality and of the country in
 * the next two years, how a municipality's forecasts of one and two years ago did, and that of the month that a budget begins with.
 *
 * @param budgets tells what became of plans
 */
public record ForecastResource(FigureSources sources, BudgetAlerts budgets) implements Resource {

    private static final List<Integer> YEARS_AGO = List.of(1, 2);
    private static final int YEAR = 12;

    /**
     * @param withheld why there are no figures; null where there are, or where too little is known yet
     * @param month the first that is forecast; null where there is no forecast
     * @param budgets first months of the forecasts before it that are kept, which somebody may have planned by, the newest first
     * @param plan what became of the forecast of a budget; null where none was asked for, or counts aren't exact
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
            List<ForecastPayload.Past> past,
            List<YearMonth> budgets,
            ForecastPayload.Plan plan) {}

    /**
     * The same of the country, all municipalities together.
     *
     * @param classes of municipalities, in one and two years
     */
    record Nation(
            AsOf asOf,
            Withheld withheld,
            String month,
            List<ForecastPayload.Course> measures,
            List<ForecastPayload.OfClass> classes) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/municipalities/{code}/forecast",
                ctx -> ctx.json(planned(
                        Query.known(ctx.pathParam("code"), sources.municipalities()),
                        Query.month(ctx, "budget"),
                        sources.of(ctx))));
        routes.get("/api/v1/forecast", ctx -> ctx.json(nation(sources.of(ctx))));
    }

    private Answer planned(Municipality place, Optional<YearMonth> budget, FigureSource source) {
        Sight sight = source.of(place.code());
        return answer(place, source, budget.filter(month -> sight.isExact()).map(month -> plan(place, month, source)));
    }

    private ForecastPayload.Plan plan(Municipality place, YearMonth budget, FigureSource source) {
        boolean isKept = source.live()
                .prospects()
                .of(place.code(), MonthNumber.of(budget))
                .isPresent();
        return ForecastPayload.Plan.of(budget, isKept, budgets.life(place.code(), budget), source);
    }

    static Answer answer(Municipality place, FigureSource source) {
        return answer(place, source, Optional.empty());
    }

    private static Answer answer(Municipality place, FigureSource source, Optional<ForecastPayload.Plan> plan) {
        Sight sight = source.of(place.code());
        Optional<Prospect> newest = newest(place.code(), sight.view());
        return newest.map(prospect -> answer(place, prospect, sight, plan))
                .orElseGet(() -> new Answer(
                        sight.asOf(),
                        Withheld.unless(sight.isExact()),
                        place.code().toString(),
                        place.name(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        plan.orElse(null)));
    }

    /** The newest forecast that the reader may see. */
    static Optional<Prospect> newest(MunicipalityCode code, MonitorView view) {
        return view.prospects().newest().flatMap(origin -> view.prospects().of(code, origin));
    }

    private static Answer answer(
            Municipality place, Prospect prospect, Sight sight, Optional<ForecastPayload.Plan> plan) {
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
                Stream.concat(
                                YEARS_AGO.stream().map(years -> prospect.origin() - YEAR * years),
                                plan.stream().map(of -> MonthNumber.of(of.budget())))
                        .distinct()
                        .filter(origin -> origin < prospect.origin())
                        .flatMap(origin -> sight.view().prospects().of(place.code(), origin).stream())
                        .map(before -> ForecastPayload.past(before, history, open))
                        .toList(),
                sight.view().prospects().origins(place.code()).stream()
                        .filter(origin -> origin < prospect.origin())
                        .map(MonthNumber::month)
                        .toList(),
                plan.orElse(null));
    }

    private static PlacesHistory history(Municipality place, Sight sight) {
        TreeMap<MunicipalityCode, Municipality> one = new TreeMap<>();
        one.put(place.code(), place);
        MonitorView view = sight.view();
        return Histories.of(sight.isExact() ? view.of(place.code()).counts() : view.counts(), one);
    }

    static Nation nation(FigureSource source) {
        Sight sight = source.country();
        Optional<Integer> newest = sight.view().prospects().newest();
        Collection<Prospect> all = newest.<Collection<Prospect>>map(
                        origin -> sight.view().prospects().of(origin).values())
                .orElse(List.of());
        return new Nation(
                sight.asOf(),
                Withheld.unless(sight.isExact() || newest.isPresent()),
                newest.map(origin -> MonthNumber.month(origin).toString()).orElse(null),
                ForecastPayload.together(all, months -> true),
                classes(all, source.places()));
    }

    private static List<ForecastPayload.OfClass> classes(Collection<Prospect> all, Places places) {
        return Breakdown.OF_PLACES.stream()
                .flatMap(breakdown -> classes(all, places, breakdown))
                .toList();
    }

    private static Stream<ForecastPayload.OfClass> classes(
            Collection<Prospect> all, Places places, Breakdown breakdown) {
        Map<String, List<Prospect>> classes = new TreeMap<>(CategoryOrder.of(breakdown));
        all.forEach(prospect -> places.find(prospect.municipality())
                .ifPresent(place -> classes.computeIfAbsent(
                                Places.classOf(place, breakdown).name(), name -> new ArrayList<>())
                        .add(prospect)));
        return classes.entrySet().stream()
                .map(of -> new ForecastPayload.OfClass(
                        breakdown.label(),
                        of.getKey(),
                        of.getValue().size(),
                        ForecastPayload.together(of.getValue(), months -> months % YEAR == 0)));
    }
}
