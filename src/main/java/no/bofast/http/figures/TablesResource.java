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
public record TablesResource(FigureSources sources) implements Resource {

    private static final String ROOT = "/api/v1/tables/";

    private interface Maker {
        Download of(Context ctx, FigureSource source);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        add(
                routes,
                "municipalities",
                (ctx, source) ->
                        DownloadTables.municipalities("municipalities", MunicipalitiesResource.rows(source).stream()));
        add(routes, "cohorts", TablesResource::cohorts);
        add(
                routes,
                "flows",
                (ctx, source) ->
                        DownloadTables.links(FlowsResource.answer(ctx, source).links()));
        add(routes, "delay", TablesResource::delay);
        add(routes, "nation/months", (ctx, source) -> DownloadTables.nationMonths(NationResource.months(source)));
        add(routes, "nation/forecast", (ctx, source) -> PeopleTables.forecast(ForecastResource.nation(source)));
        add(routes, "nation/today", (ctx, source) -> DownloadTables.today(NationResource.today(source)));
        routes.get(ROOT + "municipalities/{code}/{table}.{format}", this::ofMunicipality);
        routes.get(ROOT + "alerts/{id}/{table}.{format}", this::ofAlert);
    }

    private void add(RoutesConfig routes, String table, Maker maker) {
        String about = table.contains("/") ? table.substring(0, table.indexOf('/')) + "-" : "";
        routes.get(ROOT + table + ".{format}", ctx -> {
            FigureSource source = sources.of(ctx);
            maker.of(ctx, source).send(ctx.pathParam("format"), about, ctx, source.country(), source);
        });
    }

    private static Download delay(Context ctx, FigureSource source) {
        if (!source.country().isExact()) {
            throw new NotFoundResponse("The delay is measured on single events and isn't public.");
        }
        return DownloadTables.delay(AboutResource.delay(source));
    }

    private static Download cohorts(Context ctx, FigureSource source) {
        Map<String, CurvePayload> curves = new LinkedHashMap<>();
        CohortsResource.answer(ctx, source).curves().forEach(curve -> curves.put(curve.category(), curve));
        return DownloadTables.curves("cohorts", "category", curves);
    }

    private void ofMunicipality(Context ctx) {
        FigureSource source = sources.of(ctx);
        Municipality place = Query.known(ctx.pathParam("code"), source.municipalities());
        String name = ctx.pathParam("table");
        AsKnown.refuseUnless(PeopleTables.looksBack(name), ctx);
        Download file = ToldTables.has(name)
                ? ToldTables.of(name, place, source)
                : PeopleTables.has(name)
                        ? PeopleTables.of(name, ctx, place, source)
                        : table(name, MunicipalityResource.answer(place, source));
        file.send(ctx.pathParam("format"), place.code() + "-", ctx, source.of(place.code()), source);
    }

    private static Download table(String name, MunicipalityResource.Answer answer) {
        return switch (name) {
            case "months" -> DownloadTables.months(answer.months());
            case "curves" ->
                DownloadTables.curves("curves", "curve", answer.cohorts().curves());
            case "flows-to" -> DownloadTables.flows(name, answer.flowsTo());
            case "flows-from" -> DownloadTables.flows(name, answer.flowsFrom());
            case "neighbours" ->
                DownloadTables.municipalities(
                        name, Stream.concat(Stream.of(answer.municipality()), answer.neighbours().stream()));
            default -> throw new NotFoundResponse("A municipality has no table '" + name + "'.");
        };
    }

    private void ofAlert(Context ctx) {
        FigureSource source = sources.of(ctx);
        AlertPayload alert = AlertsResource.alert(ctx.pathParam("id"), source);
        table(ctx.pathParam("table"), alert)
                .send(
                        ctx.pathParam("format"),
                        alert.id() + "-",
                        ctx,
                        source.of(MunicipalityCode.of(alert.municipality())),
                        source);
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
