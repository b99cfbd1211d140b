package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.RightsPeriod;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.report.measures.StockByRights;
import no.bofast.view.CountsView;

/** {@code GET /api/v1/municipalities/{code}/stock}: the people of the population who live in a municipality now. */
public record StockResource(FigureSources sources) implements Resource {

    /**
     * @param withheld why there are no figures; null where there are
     * @param people all of them; null where withheld
     * @param rights by the rights that follow them in the month of the register date; those with none are past the grant
     * @param parts by country, rights and how the present stay began
     */
    record Answer(
            AsOf asOf,
            Withheld withheld,
            String municipality,
            String name,
            Integer people,
            Map<String, Integer> rights,
            List<Part> parts) {}

    record Part(String country, String rights, String cameAs, int count) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/municipalities/{code}/stock",
                ctx -> ctx.json(answer(Query.known(ctx.pathParam("code"), sources.municipalities()), sources.of(ctx))));
    }

    static Answer answer(Municipality place, FigureSource source) {
        return source.exactly(place.code())
                .map(view -> answer(place, view.counts(), source))
                .orElseGet(() -> new Answer(
                        source.asOf(),
                        Withheld.NOT_RELEASED,
                        place.code().toString(),
                        place.name(),
                        null,
                        Map.of(),
                        List.of()));
    }

    private static Answer answer(Municipality place, CountsView counts, FigureSource source) {
        Sight sight = source.of(place.code());
        List<Part> parts = parts(counts, sight, source);
        return new Answer(
                sight.asOf(),
                null,
                place.code().toString(),
                place.name(),
                parts.stream().mapToInt(Part::count).sum(),
                byRights(parts),
                parts);
    }

    private static List<Part> parts(CountsView counts, Sight sight, FigureSource source) {
        Comparator<StockByRights> order = Comparator.comparing(StockByRights::country)
                .thenComparing(StockByRights::rights)
                .thenComparing(StockByRights::cameAs);
        return StockByRights.counted(counts.stock(), source.rights(), YearMonth.from(sight.registerDate()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(e -> new Part(
                        e.getKey().country().name(),
                        e.getKey().rights().name(),
                        e.getKey().cameAs().name(),
                        e.getValue()))
                .toList();
    }

    private static Map<String, Integer> byRights(List<Part> parts) {
        Map<String, Integer> byRights = new TreeMap<>();
        for (RightsPeriod period : RightsPeriod.values()) {
            byRights.put(period.name(), 0);
        }
        parts.forEach(part -> byRights.merge(part.rights(), part.count(), Integer::sum));
        return byRights;
    }
}
