package no.bofast.http;

import io.javalin.config.RoutesConfig;
import java.util.List;
import no.bofast.http.Payloads.AsOf;

/** {@code GET /api/v1/municipalities}: every municipality of today with its main figures. */
record MunicipalitiesResource(Desks desks) implements Resource {

    record Answer(AsOf asOf, List<MunicipalityRow> municipalities) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/municipalities", ctx -> ctx.json(answer(desks.of(ctx))));
    }

    private static Answer answer(Desk desk) {
        return new Answer(desk.asOf(), rows(desk));
    }

    static List<MunicipalityRow> rows(Desk desk) {
        OpenAlerts alerts = new OpenAlerts(desk.view().alerts());
        return desk.municipalities().values().stream()
                .map(place -> MunicipalityRow.of(place, desk, alerts))
                .toList();
    }
}
