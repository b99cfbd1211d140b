package no.bofast.http.figures;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.Municipality;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.tables.Row;
import no.bofast.view.CountsView;

/** Makes the tables of who was settled in a municipality, comes to it, lives there and leaves it; refused to who may not see one. */
final class PeopleTables {

    /** Months since settlement in an interval of the table of hazards: each by itself. */
    private static final int ONE_MONTH = 1;

    private static final Map<String, Maker> MAKERS = Map.of(
            "settled-years",
            PeopleTables::settledYears,
            "stock",
            PeopleTables::stock,
            "hazards",
            PeopleTables::hazards,
            "forecast",
            PeopleTables::forecast,
            "grant",
            GrantTables::money,
            "agreements",
            GrantTables::agreements);

    /** Those that can also be made as known at an earlier close. */
    private static final Map<String, EarlierMaker> EARLIER_MAKERS = Map.of(
            "arrivals",
            known -> arrivals(known.counts()),
            "arrival-origins",
            known -> origins(known.counts()),
            "arrival-groups",
            known -> arrivalGroups(known.counts()),
            "groups",
            known -> DownloadTables.groups(Groups.at(known).traits()),
            "rights",
            known -> DownloadTables.rights(Groups.at(known).rights()));

    private static final int YEAR = 12;
    private static final List<String> EXPECTED = List.of(
            "measure",
            "through",
            "expected",
            "median",
            "lower_50",
            "upper_50",
            "lower_80",
            "upper_80",
            "lower_95",
            "upper_95");

    private interface Maker {
        Download of(Municipality place, FigureSource source);
    }

    private interface EarlierMaker {
        Download of(AsKnown known);
    }

    private PeopleTables() {}

    static boolean has(String name) {
        return MAKERS.containsKey(name) || EARLIER_MAKERS.containsKey(name);
    }

    static boolean looksBack(String name) {
        return EARLIER_MAKERS.containsKey(name);
    }

    static Download of(String name, Context ctx, Municipality place, FigureSource source) {
        return EARLIER_MAKERS.containsKey(name)
                ? EARLIER_MAKERS.get(name).of(AsKnown.of(ctx, counts(place, source), source.of(place.code())))
                : MAKERS.get(name).of(place, source);
    }

    private static CountsView counts(Municipality place, FigureSource source) {
        return source.exactly(place.code())
                .orElseThrow(() -> new ForbiddenResponse(Withheld.SENTENCE))
                .counts();
    }

    private static Download arrivals(CountsView counts) {
        return summed(
                "arrivals",
                List.of("month", "order", "rights"),
                counts.arrivals(),
                cell -> List.of(
                        cell.month().toString(),
                        cell.order().name(),
                        cell.rights().name()));
    }

    private static Download origins(CountsView counts) {
        return summed(
                "arrival-origins",
                List.of("month", "from"),
                counts.arrivals(),
                cell -> List.of(cell.month().toString(), cell.origin().toString()));
    }

    private static Download arrivalGroups(CountsView counts) {
        return summed(
                "arrival-groups",
                List.of("month", "order", "dimension", "category"),
                counts.arrivalGroups(),
                cell -> List.of(
                        cell.month().toString(),
                        cell.order().name(),
                        cell.dimension().label(),
                        cell.categoryLabel()));
    }

    private interface Key<C> {
        List<String> of(C cell);
    }

    /** Sums of cells with the same key, in the order of the keys; none of them 0. */
    private static <C extends Cell> Download summed(
            String name, List<String> columns, Map<C, CellCount> cells, Key<C> key) {
        SortedMap<List<String>, Integer> sums =
                new TreeMap<>((a, b) -> String.join("|", a).compareTo(String.join("|", b)));
        cells.forEach((cell, count) -> sums.merge(key.of(cell), count.total(), Integer::sum));
        sums.values().removeIf(count -> count == 0);
        return Download.of(
                name,
                columns.size(),
                Stream.concat(columns.stream(), Stream.of("count")).toList(),
                sums.entrySet().stream()
                        .map(e -> new Row(Stream.concat(
                                        e.getKey().stream(),
                                        Stream.of(e.getValue().toString()))
                                .toList())));
    }

    private static Download settledYears(Municipality place, FigureSource source) {
        return Download.of(
                "settled-years",
                1,
                List.of("settlement_year", "settled", "after_pause"),
                MeasuresResource.years(place, source).stream()
                        .map(year -> Row.of(year.year(), year.settled(), year.afterPause() ? "yes" : "no")));
    }

    private static Download stock(Municipality place, FigureSource source) {
        counts(place, source);
        return Download.of(
                "stock",
                3,
                List.of("country", "rights", "came_as", "count"),
                StockResource.answer(place, source).parts().stream()
                        .map(part -> Row.of(part.country(), part.rights(), part.cameAs(), part.count())));
    }

    private static Download hazards(Municipality place, FigureSource source) {
        counts(place, source);
        HazardsResource.Place answer = HazardsResource.place(place, ONE_MONTH, source);
        return Download.of(
                "hazards",
                2,
                List.of("curve", "months_since_settlement", "at_risk_months", "departures", "hazard", "low", "high"),
                Stream.concat(
                        points("own", answer.own()),
                        answer.peers() == null ? Stream.of() : points("peers", answer.peers())));
    }

    private static Download forecast(Municipality place, FigureSource source) {
        ForecastResource.Answer answer = ForecastResource.answer(place, source);
        if (answer.withheld() != null) {
            throw new ForbiddenResponse(Withheld.SENTENCE);
        }
        return Download.of(
                "forecast",
                2,
                EXPECTED,
                answer.measures().stream()
                        .flatMap(course -> course.points().stream().map(point -> expected(course.measure(), point))));
    }

    /** Of the country and its classes, in whole years. */
    static Download forecast(ForecastResource.Nation answer) {
        if (answer.withheld() != null) {
            throw new ForbiddenResponse(Withheld.SENTENCE);
        }
        return Download.of(
                "forecast",
                4,
                Stream.concat(Stream.of("dimension", "category"), EXPECTED.stream())
                        .toList(),
                Stream.concat(
                        ofYears("all", "all", answer.measures()),
                        answer.classes().stream()
                                .flatMap(one -> ofYears(one.dimension(), one.category(), one.measures()))));
    }

    private static Stream<Row> ofYears(String dimension, String category, List<ForecastPayload.Course> courses) {
        return courses.stream()
                .flatMap(course -> course.points().stream()
                        .filter(point -> point.months() % YEAR == 0)
                        .map(point -> new Row(Stream.concat(
                                        Stream.of(dimension, category),
                                        expected(course.measure(), point).values().stream())
                                .toList())));
    }

    private static Row expected(String measure, ForecastPayload.Point point) {
        return Row.of(
                measure,
                point.through(),
                point.expected(),
                point.median(),
                point.lower50(),
                point.upper50(),
                point.lower80(),
                point.upper80(),
                point.lower95(),
                point.upper95());
    }

    private static Stream<Row> points(String curve, HazardPayload hazards) {
        return hazards.points().stream()
                .map(point -> Row.of(
                        curve,
                        point.from(),
                        point.atRisk(),
                        point.departures(),
                        point.hazard(),
                        point.lower(),
                        point.upper()));
    }
}
