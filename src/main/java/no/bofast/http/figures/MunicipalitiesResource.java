package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import java.util.Collection;
import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Resource;

/** {@code GET /api/v1/municipalities}: every municipality of today with its main figures. */
public record MunicipalitiesResource(FigureSources sources) implements Resource {

    record Answer(AsOf asOf, List<MunicipalityRow> municipalities) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/municipalities", ctx -> ctx.json(answer(sources.of(ctx))));
    }

    private static Answer answer(FigureSource source) {
        return new Answer(source.asOf(), rows(source));
    }

    static List<MunicipalityRow> rows(FigureSource source) {
        return rows(source, source.municipalities().values());
    }

    /** Those of some municipalities. */
    static List<MunicipalityRow> rows(FigureSource source, Collection<Municipality> places) {
        OpenAlerts alerts = new OpenAlerts(source.lives());
        AgeQuartiles quartiles = source.quartiles();
        return places.stream()
                .map(place -> MunicipalityRow.of(place, source, alerts, quartiles))
                .toList();
    }
}
