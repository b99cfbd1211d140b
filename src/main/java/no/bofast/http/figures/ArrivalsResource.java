package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import java.time.YearMonth;
import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.view.CountsView;

/** {@code GET /api/v1/municipalities/{code}/arrivals}: who comes to a municipality by secondary moves. */
public record ArrivalsResource(FigureSources sources) implements Resource {

    /**
     * @param withheld why there are no figures; null where there are
     * @param sinceSummer from the August of this school year on, the open month included; null where withheld
     * @param twelveMonths the last closed months; null where withheld
     * @param months every month from the first arrival to the open one
     */
    record Answer(
            AsOf asOf,
            Withheld withheld,
            String municipality,
            String name,
            ArrivalPeriod sinceSummer,
            ArrivalPeriod twelveMonths,
            List<ArrivalMonth> months) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/municipalities/{code}/arrivals",
                ctx -> ctx.json(answer(Query.known(ctx.pathParam("code"), sources.municipalities()), sources.of(ctx))));
    }

    private static Answer answer(Municipality place, FigureSource source) {
        return source.exactly(place.code())
                .map(view -> answer(place, view.counts(), source))
                .orElseGet(() -> new Answer(
                        source.asOf(),
                        Withheld.NOT_RELEASED,
                        place.code().toString(),
                        place.name(),
                        null,
                        null,
                        List.of()));
    }

    private static Answer answer(Municipality place, CountsView counts, FigureSource source) {
        Sight sight = source.of(place.code());
        return new Answer(
                sight.asOf(),
                null,
                place.code().toString(),
                place.name(),
                ArrivalPeriod.of(ArrivalWindow.sinceSummer(sight.registerDate()), counts, source),
                ArrivalPeriod.of(ArrivalWindow.lastYear(sight.registerDate()), counts, source),
                ArrivalMonth.series(counts.arrivals(), YearMonth.from(sight.registerDate())));
    }
}
