package no.bofast.http.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Resource;
import no.bofast.report.tables.Report;
import no.bofast.view.MunicipalityView;
import no.bofast.warning.Outlook;

/** {@code GET /api/v1/nation}: how the country stands, and the state of the register. */
public record NationResource(FigureSources sources) implements Resource {

    /**
     * The country now.
     *
     * @param months the last 36 closed months and the open one, oldest first, as of the last register date that was closed;
     *     empty before the first evaluation
     * @param registeredShare how much of the last three closed months' departures is likely to be registered by now; null
     *     before the first evaluation
     * @param lastCompleteYear the last calendar year that the register has passed; null before the first event
     * @param unresolved stays under codes that were split, counted although nothing tells in which successor they were
     * @param deadLetters number of bad events by reason
     * @param today the country and classes of municipalities day by day, for those who see a release; null before the first day
     * @param moreTables of the report, of what not every installation knows: wages, work, grants; absent if there are none
     */
    record Answer(
            AsOf asOf,
            String counts,
            Figures figures,
            List<Month> months,
            Double registeredShare,
            Integer lastCompleteYear,
            int openAlerts,
            int municipalities,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer unresolved,
            @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Long> deadLetters,
            @JsonInclude(JsonInclude.Include.NON_NULL) TodayPayload today,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> moreTables) {}

    /** Departures of one month in the whole country, of which the open month has only those so far. */
    record Month(YearMonth month, int departures, Expectation expectation) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/nation", ctx -> ctx.json(answer(sources.of(ctx))));
    }

    private static Answer answer(FigureSource source) {
        Sight sight = source.country();
        return new Answer(
                source.asOf(),
                source.countsLabel(),
                Figures.ofNation(source),
                months(source),
                sight.isExact() ? registeredShare(sight) : null,
                sight.view().progress().hasStarted() ? sight.lastCompleteYear() : null,
                new OpenAlerts(source.lives()).count(),
                source.municipalities().size(),
                sight.isExact() ? unresolved(sight) : null,
                sight.isExact() ? deadLetters(sight) : null,
                today(source).orElse(null),
                moreTables(source));
    }

    /** For those who see a release. */
    static Optional<TodayPayload> today(FigureSource source) {
        return source.country().view().today().map(TodayPayload::of);
    }

    private static List<String> moreTables(FigureSource source) {
        Sight sight = source.country();
        List<String> more = Report.more(sight.view().counts(), source.places(), sight.disclosure());
        return more.isEmpty() ? null : more;
    }

    static List<Month> months(FigureSource source) {
        Sight sight = source.country();
        return sight.view().outlook(MunicipalityCode.PROTECTED).stream()
                .flatMap(outlook -> outlook.months().stream())
                .filter(month -> !month.month().isAfter(sight.lastMonth()))
                .map(month -> new Month(month.month(), month.observed(), Expectation.of(month)))
                .toList();
    }

    private static Double registeredShare(Sight sight) {
        return sight.view()
                .outlook(MunicipalityCode.PROTECTED)
                .map(Outlook::last3)
                .filter(measured -> measured.corrected() > 0)
                .map(measured -> Payloads.rounded(measured.observed() / measured.corrected(), 2))
                .orElse(null);
    }

    private static int unresolved(Sight sight) {
        return sight.view().municipalities().values().stream()
                .mapToInt(MunicipalityView::unresolved)
                .sum();
    }

    private static Map<String, Long> deadLetters(Sight sight) {
        Map<String, Long> byReason = new TreeMap<>();
        sight.view().deadLetters().forEach((reason, count) -> byReason.put(reason.label(), count));
        return byReason;
    }
}
