package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import no.bofast.http.server.Resource;
import no.bofast.report.files.Shape;
import no.bofast.report.tables.Notes;
import no.bofast.report.tables.Outcome;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Table;

/**
 * {@code GET /api/v1/tables/report/{table}}: the tables of the report as they are now, {@code .csv} or {@code .json} (JSON-stat 2),
 * of the settlement years {@code from} to {@code to}, with departures in years up to {@code through}, where people lived {@code lived-on} a
 * day, as known at the close of the register month {@code as-of}.
 */
public final class ReportTablesResource implements Resource {

    private final FigureSources sources;
    private final LiveReport report = new LiveReport(Report::of);

    public ReportTablesResource(FigureSources sources) {
        this.sources = sources;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/tables/report/{table}.{format}", this::send);
    }

    private void send(Context ctx) {
        FigureSource source = sources.of(ctx);
        Report made = report.of(ctx, source);
        Table table = made.table(ctx.pathParam("table"))
                .orElseThrow(() -> new NotFoundResponse(whyNot(made, ctx.pathParam("table"))));
        new Download(table, Shape.of(table).keys(table).size(), new Notes(made.request()).all())
                .send(ctx.pathParam("format"), "report-", ctx, source.country(), source);
    }

    private static String whyNot(Report report, String name) {
        return report.notMade().stream()
                .filter(missing -> missing.name().equals(name))
                .map((Outcome.NotMade missing) ->
                        missing.message(report.request().language()))
                .findFirst()
                .orElse("The report has no table '" + name + "'; it has "
                        + String.join(
                                ", ", report.tables().stream().map(Table::name).toList()) + ".");
    }
}
