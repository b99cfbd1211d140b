package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Resource;
import no.bofast.view.FollowUp;

/** {@code GET /api/v1/areas/{area}}: a county, a class of municipalities, a municipality or the country, each told of in the same way. */
public record AreaResource(FigureSources sources) implements Resource {

    /** The measure that is published for a cohort: departed within five years. */
    private static final int LEAST_YEARS = 5;
    /** More can't be told apart in a figure. */
    private static final int MOST = 12;

    /** @param name empty of the country */
    record Described(String id, Area.Kind kind, String name) {}

    /**
     * @param counts {@code released} or {@code exact}
     * @param lastSettlementYear the last settlement year that the curve includes
     */
    record Answer(
            AsOf asOf,
            String counts,
            Described area,
            AreaFigures figures,
            List<AreaYear> years,
            int lastSettlementYear,
            CurvePayload curve) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/areas/{area}",
                ctx -> ctx.json(answer(Area.of(ctx.pathParam("area"), sources.municipalities()), sources.of(ctx))));
        routes.get("/api/v1/tables/areas/{area}/{table}.{format}", this::tables);
    }

    private static Answer answer(Area area, FigureSource source) {
        Sight sight = area.sight(source);
        FollowUp sum = new FollowUp();
        area.codes(sight).forEach(code -> sight.view().of(code).addFollowUpTo(sum));
        int last = sight.lastCompleteYear() - LEAST_YEARS;
        return new Answer(
                sight.asOf(),
                sight.label(),
                new Described(area.id(), area.kind(), area.name()),
                AreaFigures.of(area, source),
                AreaYear.of(area.codes(sight), sight),
                last,
                CurvePayload.of(area.id(), sum.between(0, last), sight));
    }

    /** Of one area, or of several with commas between them. */
    private void tables(Context ctx) {
        List<Area> areas = areas(ctx.pathParam("area"));
        FigureSource source = sources.of(ctx);
        Sight sight = areas.size() == 1 ? areas.get(0).sight(source) : source.country();
        String about = areas.stream().map(Area::id).collect(Collectors.joining("-")) + "-";
        table(ctx.pathParam("table"), areas, source).send(ctx.pathParam("format"), about, ctx, sight, source);
    }

    private List<Area> areas(String ids) {
        List<String> asked = Arrays.stream(ids.split(",", -1)).distinct().toList();
        if (asked.size() > MOST) {
            throw new BadRequestResponse("At most " + MOST + " areas can be compared.");
        }
        return asked.stream().map(id -> Area.of(id, sources.municipalities())).toList();
    }

    private static Download table(String name, List<Area> areas, FigureSource source) {
        return switch (name) {
            case "municipalities" -> DownloadTables.municipalities(name, municipalities(areas, source));
            case "figures" -> AreaTables.figures(answers(areas, source));
            case "years" -> AreaTables.years(answers(areas, source));
            case "curves" -> AreaTables.curves(answers(areas, source));
            default -> throw new NotFoundResponse("An area has no table '" + name + "'.");
        };
    }

    private static Stream<MunicipalityRow> municipalities(List<Area> areas, FigureSource source) {
        return MunicipalitiesResource.rows(
                source,
                areas.stream()
                        .flatMap(area -> area.places().stream())
                        .distinct()
                        .toList())
                .stream();
    }

    private static List<Answer> answers(List<Area> areas, FigureSource source) {
        return areas.stream().map(area -> answer(area, source)).toList();
    }
}
