package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import java.util.Collection;
import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Resource;

/** {@code GET /api/v1/municipalities}: every municipality of today with its main figures. */
public record MunicipalitiesResource(FigureSources desks) implements Resource {

    record Answer(AsOf asOf, List<MunicipalityRow> municipalities) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/municipalities", ctx -> ctx.json(answer(desks.of(ctx))));
    }

    private static Answer answer(FigureSource desk) {
        return new Answer(desk.asOf(), rows(desk));
    }

    static List<MunicipalityRow> rows(FigureSource desk) {
        return rows(desk, desk.municipalities().values());
    }

    /** Those of some municipalities. */
    static List<MunicipalityRow> rows(FigureSource desk, Collection<Municipality> places) {
        OpenAlerts alerts = new OpenAlerts(desk.lives());
        AgeQuartiles quartiles = desk.quartiles();
        return places.stream()
                .map(place -> MunicipalityRow.of(place, desk, alerts, quartiles))
                .toList();
    }
}
