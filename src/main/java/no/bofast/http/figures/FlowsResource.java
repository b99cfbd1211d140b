package no.bofast.http.figures;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;

/**
 * {@code GET /api/v1/flows?by=&from=&to=&moved=}: confirmed departures from class to class of municipality, or from municipality
 * to municipality (the greatest {@value #MOST} then).
 */
public record FlowsResource(FigureSources sources) implements Resource {

    private static final int MOST = 60;
    private static final int ANY_YEAR = 0;

    /** Between what flows run. */
    enum By {
        CENTRALITY(place -> Integer.toString(place.centrality())),
        REGION(place -> place.region().label()),
        COUNTY(Municipality::county),
        SIZE_BAND(place -> place.sizeBand().label()),
        MUNICIPALITY(place -> place.code().toString());

        private final Function<Municipality, String> end;

        By(Function<Municipality, String> end) {
            this.end = end;
        }
    }

    private record Ends(String from, String to) {}

    /** @param fromName the municipality's name; the class itself where the flow is between classes */
    record Link(String from, String to, String fromName, String toName, int departed) {}

    /** @param moved the calendar year of the moves; absent of all years */
    record Answer(
            AsOf asOf,
            String by,
            int from,
            int to,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer moved,
            List<Link> links) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/flows", ctx -> ctx.json(answer(ctx, sources.of(ctx))));
    }

    static Answer answer(Context ctx, FigureSource source) {
        By by = Query.oneOf(ctx, "by", By.class).orElse(By.CENTRALITY);
        Years years = Years.of(ctx, source.country());
        int moved = Query.year(ctx, "moved", ANY_YEAR);
        List<Link> links = sums(by, years, moved, source).entrySet().stream()
                .map(sum -> link(by, sum.getKey(), sum.getValue(), source))
                .filter(link -> link.departed() > 0)
                .sorted(comparing(Link::departed)
                        .reversed()
                        .thenComparing(Link::from)
                        .thenComparing(Link::to))
                .limit(MOST)
                .toList();
        return new Answer(
                source.asOf(),
                by.name().toLowerCase(Locale.ROOT),
                years.from(),
                years.to(),
                moved == ANY_YEAR ? null : moved,
                links);
    }

    private static Map<Ends, Integer> sums(By by, Years years, int moved, FigureSource source) {
        Map<Ends, Integer> sums = new HashMap<>();
        flows(by, source).forEach(known -> {
            Cell.Flow flow = known.getKey();
            Municipality from = source.municipalities().get(flow.municipality());
            Municipality to = source.municipalities().get(flow.destination());
            boolean isAsked = moved == ANY_YEAR || flow.settlementYear() + flow.years() == moved;
            if (from != null && to != null && isAsked && years.contain(flow.settlementYear())) {
                sums.merge(
                        new Ends(by.end.apply(from), by.end.apply(to)),
                        known.getValue().total(),
                        Integer::sum);
            }
        });
        return sums;
    }

    /** Flows between classes are nobody's own. */
    private static Stream<Map.Entry<Cell.Flow, CellCount>> flows(By by, FigureSource source) {
        return by == By.MUNICIPALITY
                ? source.flows(view -> view.counts().flows())
                : source.country().view().counts().flows().entrySet().stream();
    }

    private static Link link(By by, Ends ends, int departed, FigureSource source) {
        return new Link(ends.from, ends.to, name(by, ends.from, source), name(by, ends.to, source), departed);
    }

    private static String name(By by, String end, FigureSource source) {
        return by == By.MUNICIPALITY ? source.nameOf(MunicipalityCode.of(end)).orElse(end) : end;
    }
}
