package no.bofast.http;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.http.Payloads.AsOf;

/** {@code GET /api/v1/nation}: how the country stands, and the state of the register. */
record NationResource(Desk desk) implements Resource {

    /** @param deadLetters number of bad events by reason */
    record Answer(
            AsOf asOf, String counts, Figures figures, int openAlerts, int municipalities, Map<String, Long> deadLetters) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/nation", ctx -> ctx.json(answer()));
    }

    private Answer answer() {
        return new Answer(
                desk.asOf(),
                desk.countsLabel(),
                Figures.ofNation(desk),
                new OpenAlerts(desk.view().alerts()).count(),
                desk.municipalities().size(),
                deadLetters());
    }

    private Map<String, Long> deadLetters() {
        Map<String, Long> byReason = new TreeMap<>();
        desk.view().deadLetters().forEach((reason, count) -> byReason.put(reason.label(), count));
        return byReason;
    }
}
