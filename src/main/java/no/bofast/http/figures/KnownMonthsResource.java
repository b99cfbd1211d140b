package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Municipality;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.view.CountsView;

/**
 * {@code GET …/months}: the months of a municipality or of the country as they were known at the close of the register month {@code as-of}; without it,
 * of the last one that is closed, when the last release was made.
 *
 * <p>Who sees releases sees what was released by then: the numbers of a month never change there, so those that came later are absent.
 */
public record KnownMonthsResource(FigureSources sources) implements Resource {

    /** @param known the register month at whose close it was known */
    record Answer(AsOf asOf, String counts, YearMonth known, List<Month> months) {}

    /** The counts of one month, by measure; measures of which nobody was counted are left out. */
    record Month(YearMonth month, Map<String, Integer> counts) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/nation/months", this::ofNation);
        routes.get("/api/v1/municipalities/{code}/months", this::ofMunicipality);
    }

    private void ofNation(Context ctx) {
        Sight sight = sources.of(ctx).country();
        ctx.json(answer(ctx, sight, sight.view().counts()));
    }

    private void ofMunicipality(Context ctx) {
        FigureSource source = sources.of(ctx);
        Municipality place = Query.known(ctx.pathParam("code"), source.municipalities());
        Sight sight = source.of(place.code());
        ctx.json(answer(ctx, sight, sight.view().of(place.code()).counts()));
    }

    private static Answer answer(Context ctx, Sight sight, CountsView counts) {
        YearMonth known = Query.month(ctx, "as-of")
                .map(month -> AsKnown.closed(month, sight))
                .orElseGet(() -> YearMonth.from(sight.registerDate()).minusMonths(1));
        List<Month> months = counts.knownMonths().by(through(sight, known)).entrySet().stream()
                .map(sum -> new Month(sum.getKey(), MonthPayload.counts(sum.getValue())))
                .filter(month -> !month.counts().isEmpty())
                .toList();
        return new Answer(sight.asOf(), sight.label(), known, months);
    }

    /** The last day on which what is told was made known. A release tells of what was registered until the day before it. */
    private static LocalDate through(Sight sight, YearMonth known) {
        return sight.isExact() ? known.atEndOfMonth() : known.plusMonths(1).atDay(1);
    }
}
