package no.bofast.http.figures;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.view.FollowUp;
import no.bofast.view.Observation;

/** {@code GET /api/v1/cohorts?dimension=&area=&from=&to=}: the share moved by years since settlement, group by group. */
public record CohortsResource(FigureSources sources) implements Resource {

    /**
     * @param area which part of the country it is of; absent of the whole
     * @param lastCompleteYear the last calendar year that the register has passed
     */
    record Answer(
            AsOf asOf,
            @JsonInclude(JsonInclude.Include.NON_NULL) String area,
            String dimension,
            int from,
            int to,
            int lastCompleteYear,
            List<CurvePayload> curves) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/cohorts", ctx -> ctx.json(answer(ctx, sources.of(ctx))));
    }

    static Answer answer(Context ctx, FigureSource source) {
        CohortBreakdown breakdown =
                Query.oneOf(ctx, "dimension", CohortBreakdown.class).orElse(CohortBreakdown.ALL);
        Optional<Area> area = Query.text(ctx, "area").map(id -> Area.of(id, source.municipalities()));
        Sight sight = area.map(some -> some.sight(source)).orElseGet(source::country);
        Years years = Years.of(ctx, sight);
        String dimension = breakdown.name().toLowerCase(Locale.ROOT);
        List<CurvePayload> curves = groups(breakdown, seen(area, years, sight), source).entrySet().stream()
                .sorted(comparingInt(group -> breakdown.categories().indexOf(group.getKey())))
                .map(group -> CurvePayload.of(group.getKey(), group.getValue(), sight))
                .toList();
        return new Answer(
                sight.asOf(),
                area.map(Area::id).orElse(null),
                dimension,
                years.from(),
                years.to(),
                sight.lastCompleteYear(),
                curves);
    }

    /** Of a part of the country only what says where it is of: no release tells the traits of those settled in one place. */
    private static Stream<Observation> seen(Optional<Area> area, Years years, Sight sight) {
        Stream<Observation> seen =
                sight.view().counts().observations().filter(one -> years.contain(one.settlementYear()));
        if (area.isEmpty()) {
            return seen;
        }
        Set<MunicipalityCode> homes = Set.copyOf(area.get().codes(sight));
        return seen.filter(one -> one.home().filter(homes::contains).isPresent());
    }

    private static Map<String, FollowUp> groups(
            CohortBreakdown breakdown, Stream<Observation> seen, FigureSource source) {
        Map<String, FollowUp> groups = new TreeMap<>();
        seen.forEach(one -> breakdown
                .categoryOf(one, source.municipalities())
                .ifPresent(category -> groups.computeIfAbsent(category, unused -> new FollowUp())
                        .add(one)));
        return groups;
    }
}
