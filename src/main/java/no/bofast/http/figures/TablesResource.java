package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;

/**
 * {@code GET /api/v1/tables/…}: the tables of the page as files, {@code .csv} or {@code .json} (JSON-stat 2), named in the
 * language of {@code lang}.
 */
public record TablesResource(FigureSources desks) implements Resource {

    private static final String ROOT = "/api/v1/tables/";

    private interface Maker {
        Download of(Context ctx, FigureSource desk);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        add(
                routes,
                "municipalities",
                (ctx, desk) ->
                        DownloadTables.municipalities("municipalities", MunicipalitiesResource.rows(desk).stream()));
        add(routes, "cohorts", TablesResource::cohorts);
        add(
                routes,
                "flows",
                (ctx, desk) ->
                        DownloadTables.links(FlowsResource.answer(ctx, desk).links()));
        add(routes, "delay", TablesResource::delay);
        add(routes, "nation/months", (ctx, desk) -> DownloadTables.nationMonths(NationResource.months(desk)));
        add(routes, "nation/forecast", (ctx, desk) -> PeopleTables.forecast(ForecastResource.nation(desk)));
        add(routes, "nation/today", (ctx, desk) -> DownloadTables.today(NationResource.today(desk)));
        routes.get(ROOT + "municipalities/{code}/{table}.{format}", this::ofMunicipality);
        routes.get(ROOT + "alerts/{id}/{table}.{format}", this::ofAlert);
    }

    private void add(RoutesConfig routes, String table, Maker maker) {
        String about = table.contains("/") ? table.substring(0, table.indexOf('/')) + "-" : "";
        routes.get(ROOT + table + ".{format}", ctx -> {
            FigureSource desk = desks.of(ctx);
            maker.of(ctx, desk).send(ctx.pathParam("format"), about, ctx, desk.country(), desk);
        });
    }

    private static Download delay(Context ctx, FigureSource desk) {
        if (!desk.country().isExact()) {
            throw new NotFoundResponse("The delay is measured on single events and isn't public.");
        }
        return DownloadTables.delay(AboutResource.delay(desk));
    }

    private static Download cohorts(Context ctx, FigureSource desk) {
        Map<String, CurvePayload> curves = new LinkedHashMap<>();
        CohortsResource.answer(ctx, desk).curves().forEach(curve -> curves.put(curve.category(), curve));
        return DownloadTables.curves("cohorts", "category", curves);
    }

    private void ofMunicipality(Context ctx) {
        FigureSource desk = desks.of(ctx);
        Municipality place = Query.known(ctx.pathParam("code"), desk.municipalities());
        String name = ctx.pathParam("table");
        Download file = ToldTables.has(name)
                ? ToldTables.of(name, place, desk)
                : PeopleTables.has(name)
                        ? PeopleTables.of(name, place, desk)
                        : table(name, MunicipalityResource.answer(place, desk));
        file.send(ctx.pathParam("format"), place.code() + "-", ctx, desk.of(place.code()), desk);
    }

    private static Download table(String name, MunicipalityResource.Answer answer) {
        return switch (name) {
            case "months" -> DownloadTables.months(answer.months());
            case "curves" ->
                DownloadTables.curves("curves", "curve", answer.cohorts().curves());
            case "groups" -> DownloadTables.groups(ifExact(name, answer.groups()));
            case "flows-to" -> DownloadTables.flows(name, answer.flowsTo());
            case "flows-from" -> DownloadTables.flows(name, answer.flowsFrom());
            case "rights" -> DownloadTables.rights(ifExact(name, answer.rights()));
            case "neighbours" ->
                DownloadTables.municipalities(
                        name, Stream.concat(Stream.of(answer.municipality()), answer.neighbours().stream()));
            default -> throw new NotFoundResponse("A municipality has no table '" + name + "'.");
        };
    }

    /** What no release tells isn't there for who sees releases. */
    private static <T> T ifExact(String table, T told) {
        if (told == null) {
            throw new NotFoundResponse("The table '" + table + "' of a municipality isn't public.");
        }
        return told;
    }

    private void ofAlert(Context ctx) {
        FigureSource desk = desks.of(ctx);
        AlertPayload alert = AlertsResource.alert(ctx.pathParam("id"), desk);
        table(ctx.pathParam("table"), alert)
                .send(
                        ctx.pathParam("format"),
                        alert.id() + "-",
                        ctx,
                        desk.of(MunicipalityCode.of(alert.municipality())),
                        desk);
    }

    private static Download table(String name, AlertPayload alert) {
        return switch (name) {
            case "drivers" -> AlertTables.drivers(alert);
            case "destinations" -> AlertTables.destinations(alert);
            case "life" -> AlertTables.life(alert);
            default -> throw new NotFoundResponse("An alert has no table '" + name + "'.");
        };
    }
}
