package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;

/** {@code GET /api/v1/municipalities/{code}/groups}: who leaves a municipality, as known now or at the close of the register month {@code as-of}. */
public record GroupsResource(FigureSources sources) implements Resource {

    /**
     * @param known the register month at whose close it was known; null for what is known now
     * @param withheld why there are no figures; null where there are
     * @param groups by trait; null where withheld
     * @param rights departures of the last 12 closed months by the rights that people still had; null where withheld
     */
    record Answer(
            AsOf asOf,
            YearMonth known,
            Withheld withheld,
            String municipality,
            String name,
            List<GroupPayload> groups,
            Map<String, Integer> rights) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/municipalities/{code}/groups", ctx -> {
            Municipality place = Query.known(ctx.pathParam("code"), sources.municipalities());
            ctx.json(answer(ctx, place, sources.of(ctx)));
        });
    }

    private static Answer answer(Context ctx, Municipality place, FigureSource source) {
        Sight sight = source.of(place.code());
        return source.exactly(place.code())
                .map(view -> answer(place, AsKnown.of(ctx, view.counts(), sight), sight))
                .orElseGet(() -> new Answer(
                        sight.asOf(), null, Withheld.NOT_RELEASED, place.code().toString(), place.name(), null, null));
    }

    private static Answer answer(Municipality place, AsKnown known, Sight sight) {
        Groups groups = Groups.at(known);
        return new Answer(
                sight.asOf(),
                known.asked(),
                null,
                place.code().toString(),
                place.name(),
                groups.traits(),
                groups.rights());
    }
}
