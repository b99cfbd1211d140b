package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.report.measures.SettlingHistory;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/**
 * {@code GET /api/v1/municipalities/{code}/measures}: where a municipality stands by the report's measures, over the settlement years
 * asked for, and in which years it settled people.
 */
public final class MeasuresResource implements Resource {

    private final FigureSources sources;
    private final LiveReport report = new LiveReport(Report::ofMunicipalities);

    public MeasuresResource(FigureSources sources) {
        this.sources = sources;
    }

    /**
     * @param outMigration departed of the settled
     * @param inMigration first arrivals per 100 settled
     * @param intensity settled per 1,000 inhabitants
     * @param continuous {@code yes} or {@code no}; null if nobody was settled in the years asked for
     * @param yearsWithout how many years in a row are over without anyone settled, up to now; null if nobody ever was
     * @param years every year with anyone settled
     */
    record Answer(
            AsOf asOf,
            String municipality,
            String name,
            int from,
            int to,
            Standing outMigration,
            Standing inMigration,
            Standing intensity,
            String continuous,
            Integer yearsWithout,
            List<Year> years) {}

    /** One measure: its value, and in which quarter of the municipalities that is; both null where they can't be shown. */
    record Standing(Double value, String quartile) {
        static final Standing NONE = new Standing(null, null);
    }

    /** @param afterPause whether it is the first year after three or more without */
    record Year(int year, int settled, boolean afterPause) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/municipalities/{code}/measures", ctx -> ctx.json(answer(ctx)));
    }

    private Answer answer(Context ctx) {
        Municipality place = Query.known(ctx.pathParam("code"), sources.municipalities());
        FigureSource source = sources.of(ctx);
        Report made = report.of(ctx, source);
        SettlingHistory history = history(settled(place, source));
        OptionalInt without = history.yearsWithout(source.of(place.code()).lastCompleteYear());
        return new Answer(
                source.asOf(),
                place.code().toString(),
                place.name(),
                made.request().settled().from(),
                made.request().settled().to(),
                standing(made, "out_migration", "share", "quartile", place),
                standing(made, "in_migration", "per_100", "quartile", place),
                standing(made, "intensity", "per_1000", "class", place),
                value(made, "out_migration", "continuous", place).orElse(null),
                without.isPresent() ? without.getAsInt() : null,
                years(place, source));
    }

    private static SettlingHistory history(SortedMap<Integer, Integer> settled) {
        SettlingHistory history = new SettlingHistory();
        settled.forEach(history::add);
        return history;
    }

    /** By settlement year, as they may be shown. */
    private static SortedMap<Integer, Integer> settled(Municipality place, FigureSource source) {
        SortedMap<Integer, Integer> byYear = new TreeMap<>();
        source.of(place.code()).view().of(place.code()).counts().observations().forEach(seen -> {
            if (seen.measure() == CohortMeasure.SETTLED) {
                byYear.merge(seen.settlementYear(), seen.count(), Integer::sum);
            }
        });
        byYear.values().removeIf(count -> count == 0);
        return byYear;
    }

    static List<Year> years(Municipality place, FigureSource source) {
        SortedMap<Integer, Integer> settled = settled(place, source);
        List<Integer> afterPause =
                history(settled).firstYearsAfterAPause().boxed().toList();
        return settled.entrySet().stream()
                .map(e -> new Year(e.getKey(), e.getValue(), afterPause.contains(e.getKey())))
                .toList();
    }

    private static Standing standing(Report report, String table, String measure, String quartile, Municipality place) {
        return value(report, table, measure, place)
                .map(value -> new Standing(
                        Double.valueOf(value),
                        value(report, table, quartile, place).orElse(null)))
                .orElse(Standing.NONE);
    }

    /** What a table says of a municipality; empty where it says nothing. */
    private static Optional<String> value(Report report, String name, String column, Municipality place) {
        return report.table(name)
                .flatMap(table -> row(table, place).map(row -> row.get(table.column(column))))
                .filter(value -> !value.isEmpty());
    }

    private static Optional<Row> row(Table table, Municipality place) {
        int column = table.column("municipality");
        return table.rows().stream()
                .filter(row -> row.get(column).equals(place.code().toString()))
                .findFirst();
    }
}
