package no.bofast.http.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.view.MunicipalityView;
import no.bofast.warning.Outlook;
import no.bofast.warning.Silence;

/** {@code GET /api/v1/municipalities/{code}}: all that is told of one municipality. */
public record MunicipalityResource(FigureSources sources) implements Resource {

    /** One end of flows, with how many. */
    record Flow(String municipality, String name, int departed) {}

    /**
     * @param counts {@code released} or {@code exact}
     * @param unresolved stays under codes that were split, counted here although nothing tells where they were; null if counts are
     *     released
     * @param groups by trait; null if counts are released
     * @param neighbours the nearest municipalities of the same centrality
     * @param rights departures of the last 12 closed months by the rights that people still had; null if counts are
     *     released
     */
    record Answer(
            AsOf asOf,
            String counts,
            MunicipalityRow municipality,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer unresolved,
            List<MonthPayload> months,
            Curves cohorts,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<GroupPayload> groups,
            @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Integer> rights,
            List<Flow> flowsTo,
            List<Flow> flowsFrom,
            List<AlertPayload> alerts,
            Silence silence,
            List<MunicipalityRow> neighbours) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/municipalities/{code}", this::answer);
    }

    /** A code of an earlier division leads to that of today. */
    private void answer(Context ctx) {
        String asked = ctx.pathParam("code");
        sources.alsoKnown()
                .today(asked, sources.municipalities())
                .ifPresentOrElse(
                        today -> ctx.redirect(today + query(ctx), HttpStatus.TEMPORARY_REDIRECT),
                        () -> ctx.json(answer(Query.known(asked, sources.municipalities()), sources.of(ctx))));
    }

    /** What was asked of a former code is asked of that of today. */
    private static String query(Context ctx) {
        return Optional.ofNullable(ctx.queryString()).map(query -> "?" + query).orElse("");
    }

    static Answer answer(Municipality place, FigureSource source) {
        MunicipalityCode code = place.code();
        Sight sight = source.of(code);
        MunicipalityView view = sight.view().of(code);
        OpenAlerts alerts = new OpenAlerts(source.lives());
        AgeQuartiles quartiles = source.quartiles();
        Optional<Groups> groups =
                sight.isExact() ? Optional.of(Groups.at(AsKnown.now(view.counts(), sight))) : Optional.empty();
        return new Answer(
                sight.asOf(),
                sight.label(),
                MunicipalityRow.of(place, source, alerts, quartiles),
                sight.isExact() ? view.unresolved() : null,
                MonthPayload.series(code, source),
                Curves.against(place, source),
                groups.map(Groups::traits).orElse(null),
                groups.map(Groups::rights).orElse(null),
                Flows.to(code, source),
                Flows.from(code, source),
                AlertsResource.payloads(source, last -> last.municipality().equals(code)),
                sight.view().outlook(code).flatMap(Outlook::silence).orElse(null),
                neighbours(place, source, alerts, quartiles));
    }

    private static List<MunicipalityRow> neighbours(
            Municipality place, FigureSource source, OpenAlerts alerts, AgeQuartiles quartiles) {
        return source.municipalities().values().stream()
                .filter(other -> !other.equals(place) && other.centrality() == place.centrality())
                .sorted(new Nearness(place))
                .limit(8)
                .map(other -> MunicipalityRow.of(other, source, alerts, quartiles))
                .toList();
    }
}
