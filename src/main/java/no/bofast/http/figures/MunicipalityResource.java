package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.view.MunicipalityView;

/** {@code GET /api/v1/municipalities/{code}}: all that is told of one municipality. */
public record MunicipalityResource(FigureSources desks) implements Resource {

    /** One end of flows, with how many. */
    record Flow(String municipality, String name, int departed) {}

    /**
     * @param counts {@code rounded} or {@code exact}
     * @param unresolved stays under codes that were split, counted here although nothing tells where they were
     * @param neighbours the nearest municipalities of the same centrality
     * @param rights departures of the last 12 closed months by the rights that people still had
     */
    record Answer(
            AsOf asOf,
            String counts,
            MunicipalityRow municipality,
            int unresolved,
            List<MonthPayload> months,
            Curves cohorts,
            List<GroupPayload> groups,
            Map<String, Integer> rights,
            List<Flow> flowsTo,
            List<Flow> flowsFrom,
            List<AlertPayload> alerts,
            List<MunicipalityRow> neighbours) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/municipalities/{code}",
                ctx -> ctx.json(answer(Query.known(ctx.pathParam("code"), desks.municipalities()), desks.of(ctx))));
    }

    static Answer answer(Municipality place, FigureSource desk) {
        MunicipalityCode code = place.code();
        MunicipalityView view = desk.view().of(code);
        OpenAlerts alerts = new OpenAlerts(desk.view().alerts());
        Groups groups = new Groups(view.counts().groups(), desk.counter(code), desk.lastClosedMonth());
        return new Answer(
                desk.asOf(),
                desk.counter(code).label(),
                MunicipalityRow.of(place, desk, alerts),
                desk.counter(code).count(view.unresolved(), "unresolved"),
                MonthPayload.series(code, desk),
                Curves.against(place, desk),
                groups.traits(),
                groups.rights(),
                Flows.to(code, desk),
                Flows.from(code, desk),
                AlertsResource.payloads(desk, last -> last.municipality().equals(code)),
                neighbours(place, desk, alerts));
    }

    private static List<MunicipalityRow> neighbours(Municipality place, FigureSource desk, OpenAlerts alerts) {
        return desk.municipalities().values().stream()
                .filter(other -> !other.equals(place) && other.centrality() == place.centrality())
                .sorted(new Nearness(place))
                .limit(8)
                .map(other -> MunicipalityRow.of(other, desk, alerts))
                .toList();
    }
}
