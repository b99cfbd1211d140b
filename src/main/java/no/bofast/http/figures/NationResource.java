package no.bofast.http.figures;

import io.javalin.config.RoutesConfig;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Resource;
import no.bofast.view.MunicipalityView;
import no.bofast.warning.MonthOutlook;
import no.bofast.warning.Outlook;

/** {@code GET /api/v1/nation}: how the country stands, and the state of the register. */
public record NationResource(FigureSources desks) implements Resource {

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
            int unresolved,
            Map<String, Long> deadLetters) {}

    /** Departures of one month in the whole country, of which the open month has only those so far. */
    record Month(YearMonth month, int departures, Expectation expectation) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/nation", ctx -> ctx.json(answer(desks.of(ctx))));
    }

    private static Answer answer(FigureSource desk) {
        return new Answer(
                desk.asOf(),
                desk.countsLabel(),
                Figures.ofNation(desk),
                months(desk),
                registeredShare(desk),
                desk.view().progress().hasStarted() ? desk.lastCompleteYear() : null,
                new OpenAlerts(desk.view().alerts()).count(),
                desk.municipalities().size(),
                unresolved(desk),
                deadLetters(desk));
    }

    static List<Month> months(FigureSource desk) {
        return desk.view().outlook(MunicipalityCode.PROTECTED).stream()
                .flatMap(outlook -> outlook.months().stream().map(month -> month(month, outlook, desk)))
                .toList();
    }

    private static Month month(MonthOutlook month, Outlook nation, FigureSource desk) {
        int departures = desk.nationCounter()
                .count(month.observed(), "departures", "month", month.month().toString());
        return new Month(month.month(), departures, Expectation.of(month, nation, desk.nationCounter()));
    }

    private static Double registeredShare(FigureSource desk) {
        return desk.view()
                .outlook(MunicipalityCode.PROTECTED)
                .map(Outlook::last3)
                .filter(measured -> measured.corrected() > 0)
                .map(measured -> Payloads.rounded(measured.observed() / measured.corrected(), 2))
                .orElse(null);
    }

    private static int unresolved(FigureSource desk) {
        int stays = desk.view().municipalities().values().stream()
                .mapToInt(MunicipalityView::unresolved)
                .sum();
        return desk.nationCounter().count(stays, "unresolved");
    }

    private static Map<String, Long> deadLetters(FigureSource desk) {
        Map<String, Long> byReason = new TreeMap<>();
        desk.view().deadLetters().forEach((reason, count) -> byReason.put(reason.label(), count));
        return byReason;
    }
}
