package no.bofast.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;
import no.bofast.http.Payloads.AsOf;
import no.bofast.view.AlertChange;

/** {@code GET /api/v1/alerts?municipality=&state=}: alerts with their lives, the latest changed first. */
record AlertsResource(Desk desk) implements Resource {

    /** Whether an alert stands. */
    enum State {
        OPEN,
        RESOLVED
    }

    record Answer(AsOf asOf, List<AlertPayload> alerts) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/alerts", ctx -> ctx.json(answer(ctx)));
    }

    private Answer answer(Context ctx) {
        Optional<Municipality> municipality = Query.municipality(ctx, "municipality", desk.municipalities());
        Optional<State> state = Query.oneOf(ctx, "state", State.class);
        Stream<List<AlertChange>> lives = OpenAlerts.lives(desk.view().alerts()).values().stream()
                .filter(life -> municipality.isEmpty()
                        || municipality.get().code().equals(last(life).municipality()))
                .filter(life -> state.isEmpty() || state.get() == stateOf(life));
        return new Answer(desk.asOf(), payloads(lives, desk));
    }

    static List<AlertPayload> payloads(Stream<List<AlertChange>> lives, Desk desk) {
        return lives.map(life -> AlertPayload.of(life, desk))
                .sorted(Comparator.comparing(AlertPayload::changedOn)
                        .reversed()
                        .thenComparing(AlertPayload::id))
                .toList();
    }

    private static State stateOf(List<AlertChange> life) {
        return last(life).isOpen() ? State.OPEN : State.RESOLVED;
    }

    private static AlertChange last(List<AlertChange> life) {
        return life.get(life.size() - 1);
    }
}
