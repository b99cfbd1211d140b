package no.bofast.http;

import io.javalin.config.RoutesConfig;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.Payloads.AsOf;
import no.bofast.warning.MonthOutlook;
import no.bofast.warning.Outlook;

/** {@code GET /api/v1/nation}: how the country stands, and the state of the register. */
record NationResource(Desk desk) implements Resource {

    /**
     * The country now.
     *
     * @param months the last 36 closed months and the open one, oldest first, as of the last register date that was closed;
     *     empty before the first evaluation
     * @param registeredShare how much of the last three closed months' departures is likely to be registered by now; null
     *     before the first evaluation
     * @param lastCompleteYear the last calendar year that the register has passed; null before the first event
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
            Map<String, Long> deadLetters) {}

    /** Departures of one month in the whole country, of which the open month has only those so far. */
    record Month(YearMonth month, int departures, Expectation expectation) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/nation", ctx -> ctx.json(answer()));
    }

    private Answer answer() {
        return new Answer(
                desk.asOf(),
                desk.countsLabel(),
                Figures.ofNation(desk),
                months(),
                registeredShare(),
                desk.view().progress().hasStarted() ? desk.lastCompleteYear() : null,
                new OpenAlerts(desk.view().alerts()).count(),
                desk.municipalities().size(),
                deadLetters());
    }

    private List<Month> months() {
        return desk.view().outlook(MunicipalityCode.PROTECTED).stream()
                .flatMap(outlook -> outlook.months().stream())
                .map(this::month)
                .toList();
    }

    private Month month(MonthOutlook outlook) {
        String month = outlook.month().toString();
        int departures = desk.nationCounter().count(outlook.observed(), "departures", "month", month);
        return new Month(outlook.month(), departures, Expectation.of(outlook));
    }

    private Double registeredShare() {
        return desk.view()
                .outlook(MunicipalityCode.PROTECTED)
                .map(Outlook::last3)
                .filter(measured -> measured.corrected() > 0)
                .map(measured -> Payloads.rounded(measured.observed() / measured.corrected(), 2))
                .orElse(null);
    }

    private Map<String, Long> deadLetters() {
        Map<String, Long> byReason = new TreeMap<>();
        desk.view().deadLetters().forEach((reason, count) -> byReason.put(reason.label(), count));
        return byReason;
    }
}
