package no.bofast.http.figures;

import static java.util.Comparator.comparingInt;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.view.FollowUp;

/** {@code GET /api/v1/cohorts?dimension=&from=&to=}: the share moved by years since settlement, group by group. */
public record CohortsResource(FigureSources desks) implements Resource {

    /** @param lastCompleteYear the last calendar year that the register has passed */
    record Answer(AsOf asOf, String dimension, int from, int to, int lastCompleteYear, List<CurvePayload> curves) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/cohorts", ctx -> ctx.json(answer(ctx, desks.of(ctx))));
    }

    static Answer answer(Context ctx, FigureSource desk) {
        CohortBreakdown breakdown =
                Query.oneOf(ctx, "dimension", CohortBreakdown.class).orElse(CohortBreakdown.ALL);
        Sight sight = desk.country();
        Years years = Years.of(ctx, sight);
        String dimension = breakdown.name().toLowerCase(Locale.ROOT);
        List<CurvePayload> curves = groups(breakdown, years, sight, desk).entrySet().stream()
                .sorted(comparingInt(group -> breakdown.categories().indexOf(group.getKey())))
                .map(group -> CurvePayload.of(group.getKey(), group.getValue(), sight))
                .toList();
        return new Answer(desk.asOf(), dimension, years.from(), years.to(), sight.lastCompleteYear(), curves);
    }

    private static Map<String, FollowUp> groups(
            CohortBreakdown breakdown, Years years, Sight sight, FigureSource desk) {
        Map<String, FollowUp> groups = new TreeMap<>();
        sight.view()
                .counts()
                .observations()
                .filter(seen -> years.contain(seen.settlementYear()))
                .forEach(seen -> breakdown
                        .categoryOf(seen, desk.municipalities())
                        .ifPresent(category -> groups.computeIfAbsent(category, unused -> new FollowUp())
                                .add(seen)));
        return groups;
    }
}
