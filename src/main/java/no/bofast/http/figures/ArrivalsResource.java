package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.view.CountsView;

/**
 * {@code GET /api/v1/municipalities/{code}/arrivals}: who comes to a municipality by secondary moves, as known now or at the close of the register month
 * {@code as-of}.
 */
public record ArrivalsResource(FigureSources sources) implements Resource {

    /**
     * @param known the register month at whose close it was known; null for what is known now
     * @param withheld why there are no figures; null where there are
     * @param sinceSummer from the August of this school year on, the open month included; null where withheld
     * @param twelveMonths the last closed months; null where withheld
     * @param months every month from the first arrival to the open one
     */
    record Answer(
            AsOf asOf,
            YearMonth known,
            Withheld withheld,
            String municipality,
            String name,
            ArrivalPeriod sinceSummer,
            ArrivalPeriod twelveMonths,
            List<ArrivalMonth> months) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/municipalities/{code}/arrivals", ctx -> {
            Municipality place = Query.known(ctx.pathParam("code"), sources.municipalities());
            ctx.json(answer(ctx, place, sources.of(ctx)));
        });
    }

    private static Answer answer(Context ctx, Municipality place, FigureSource source) {
        return source.exactly(place.code())
                .map(view -> answer(place, AsKnown.of(ctx, view.counts(), source.of(place.code())), source))
                .orElseGet(() -> new Answer(
                        source.asOf(),
                        null,
                        Withheld.NOT_RELEASED,
                        place.code().toString(),
                        place.name(),
                        null,
                        null,
                        List.of()));
    }

    private static Answer answer(Municipality place, AsKnown known, FigureSource source) {
        CountsView counts = known.counts();
        return new Answer(
                source.of(place.code()).asOf(),
                known.asked(),
                null,
                place.code().toString(),
                place.name(),
                ArrivalPeriod.of(ArrivalWindow.sinceSummer(known.date()), counts, source),
                ArrivalPeriod.of(ArrivalWindow.yearUntil(known.lastClosed(), known.date()), counts, source),
                ArrivalMonth.series(counts.arrivals(), YearMonth.from(known.date())));
    }
}
