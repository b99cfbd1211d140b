package no.bofast.http.figures;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import no.bofast.http.server.AskedLanguage;
import no.bofast.http.server.Query;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.tables.Report;
import no.bofast.view.CountsView;
import no.bofast.view.LastMade;
import no.bofast.view.MonitorView;
import no.bofast.view.Progress;

/**
 * The tables of the report as they are now, for the years that a caller asks for; the last ones made are kept, since a page asks for
 * several tables of the same. For many threads.
 */
final class LiveReport {

    private static final int KEPT = 8;

    /** Makes all tables of a report, or those that are asked for. */
    interface Maker {
        Report of(CountsView counts, Places places, ReportRequest request);
    }

    /** What a report is of: it is the same as long as nothing more is counted, also of what is registered late. */
    private record Key(ReportRequest request, Object view, Progress counted) {}

    private final LastMade<Key, Report> made = new LastMade<>(KEPT);

    private final Maker maker;

    LiveReport(Maker maker) {
        this.maker = maker;
    }

    Report of(Context ctx, FigureSource source) {
        ReportRequest request = request(ctx, source);
        MonitorView view = source.country().view();
        Key key = new Key(request, view, view.progress());
        return made.of(key, k -> maker.of(view.counts(), source.places(), request));
    }

    private static ReportRequest request(Context ctx, FigureSource source) {
        Sight sight = source.country();
        int from = Query.year(ctx, "from", ReportRequest.DEFAULT_SETTLED.from());
        int to = Query.year(ctx, "to", Math.max(from, ReportRequest.DEFAULT_SETTLED.to()));
        Optional<YearMonth> asOf = asOf(ctx, sight);
        int complete = asOf.map(ReportRequest::dayAfter)
                .map(ReportRequest::lastCompleteYear)
                .orElseGet(sight::lastCompleteYear);
        int through = Query.year(ctx, "through", Math.max(from, complete));
        try {
            return new ReportRequest(
                    sight.tellsUntil(),
                    new SettlementYears(from, to),
                    through,
                    asOf,
                    Query.date(ctx, "lived-on"),
                    sight.disclosure(),
                    AskedLanguage.of(ctx));
        } catch (IllegalArgumentException e) {
            throw Query.refused(e);
        }
    }

    private static Optional<YearMonth> asOf(Context ctx, Sight sight) {
        try {
            Optional<YearMonth> month = Query.text(ctx, "as-of").map(YearMonth::parse);
            if (month.isPresent() && !sight.isExact()) {
                throw new BadRequestResponse("'as-of' is for exact counts: here everyone sees the last release.");
            }
            return month;
        } catch (DateTimeParseException e) {
            throw new BadRequestResponse("'as-of' must be a month like 2023-06.");
        }
    }
}
