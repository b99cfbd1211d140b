package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.hazard.HazardByMonth;
import no.bofast.domain.hazard.HazardCurve;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.CategoryOrder;
import no.bofast.report.measures.HazardCurves;
import no.bofast.view.CountsView;

/**
 * {@code GET /api/v1/hazards} and {@code GET /api/v1/municipalities/{code}/hazards}: how many leave by months since settlement, of the
 * country's groups and of a municipality.
 */
public record HazardsResource(FigureSources sources) implements Resource {

    /** Half years: months of a single municipality are too few to show. */
    private static final int USUAL_WIDTH = 6;

    private static final int MOST_WIDTH = 24;

    /**
     * @param withheld why there are no figures; null where there are
     * @param width months in an interval
     */
    record Answer(AsOf asOf, Withheld withheld, String dimension, int width, List<Curve> curves) {}

    record Curve(String category, HazardPayload hazards) {}

    /**
     * @param withheld why there are no figures; null where there are
     * @param width months in an interval
     * @param own of those settled there; null where withheld
     * @param peers of those settled in other municipalities of the same centrality; null for who may not see these
     */
    record Place(
            AsOf asOf,
            Withheld withheld,
            String municipality,
            String name,
            int width,
            HazardPayload own,
            HazardPayload peers) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/hazards", ctx -> ctx.json(answer(ctx, sources.of(ctx))));
        routes.get(
                "/api/v1/municipalities/{code}/hazards",
                ctx -> ctx.json(place(
                        Query.known(ctx.pathParam("code"), sources.municipalities()), width(ctx), sources.of(ctx))));
    }

    private static int width(Context ctx) {
        int width = Query.count(ctx, "width", USUAL_WIDTH);
        if (width < 1 || width > MOST_WIDTH) {
            throw new BadRequestResponse("'width' must be 1 to " + MOST_WIDTH + " months, got: " + width + ".");
        }
        return width;
    }

    static Answer answer(Context ctx, FigureSource source) {
        Breakdown by = Query.oneOf(ctx, "dimension", Breakdown.class).orElse(Breakdown.ALL);
        if (!HazardCurves.BREAKDOWNS.contains(by)) {
            throw new BadRequestResponse("'dimension' must be one of all, household, ground, country, centrality.");
        }
        Optional<CountsView> view = source.exactlyOfNation();
        int width = width(ctx);
        return new Answer(
                source.asOf(),
                Withheld.unless(view.isPresent()),
                by.label(),
                width,
                view.map(counts -> curves(counts, by, width, source)).orElse(List.of()));
    }

    private static List<Curve> curves(CountsView view, Breakdown by, int width, FigureSource source) {
        YearMonth clock = YearMonth.from(source.country().registerDate());
        return HazardCurves.of(view.hazards(), source.places()).entrySet().stream()
                .filter(e -> e.getKey().breakdown() == by)
                .sorted(Comparator.comparing(e -> e.getKey().name(), CategoryOrder.of(by)))
                .map(e -> new Curve(
                        e.getKey().name(), HazardPayload.of(e.getValue().before(clock), width)))
                .toList();
    }

    static Place place(Municipality place, int width, FigureSource source) {
        MunicipalityCode code = place.code();
        Optional<HazardByMonth> own = source.exactly(code).map(view -> curve(List.of(view.counts()), source.of(code)));
        Optional<HazardByMonth> peers = source.exactlyOfNation().map(all -> peers(place, source));
        return new Place(
                source.of(code).asOf(),
                Withheld.unless(own.isPresent()),
                code.toString(),
                place.name(),
                width,
                own.map(hazards -> peers.map(others -> HazardPayload.of(hazards, others, width))
                                .orElseGet(() -> HazardPayload.of(hazards, width)))
                        .orElse(null),
                peers.map(others -> HazardPayload.of(others, width)).orElse(null));
    }

    private static HazardByMonth peers(Municipality place, FigureSource source) {
        return curve(
                source.municipalities().values().stream()
                        .filter(other -> other.centrality() == place.centrality() && !other.equals(place))
                        .map(other -> source.country().view().of(other.code()).counts())
                        .toList(),
                source.country());
    }

    private static HazardByMonth curve(List<CountsView> of, Sight sight) {
        HazardCurve curve = new HazardCurve();
        of.forEach(counts -> counts.hazards().forEach((cell, count) -> curve.add(cell, count.total())));
        return curve.before(YearMonth.from(sight.registerDate()));
    }
}
