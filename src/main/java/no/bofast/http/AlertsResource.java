package no.bofast.http;

import static java.util.Comparator.comparing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.Payloads.AsOf;
import no.bofast.view.AlertHistory;
import no.bofast.warning.AlertChange;

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
        Optional<MunicipalityCode> municipality =
                Query.municipality(ctx, "municipality", desk.municipalities()).map(Municipality::code);
        Optional<State> state = Query.oneOf(ctx, "state", State.class);
        return new Answer(
                desk.asOf(),
                payloads(
                        desk,
                        last -> (municipality.isEmpty() || municipality.get().equals(last.municipality()))
                                && (state.isEmpty() || state.get() == stateAfter(last))));
    }

    /** The alerts whose last change is wanted, the latest changed first. */
    static List<AlertPayload> payloads(Desk desk, Predicate<AlertChange> wanted) {
        return desk.view().alerts().lives().values().stream()
                .filter(life -> wanted.test(life.get(life.size() - 1)))
                .map(life -> AlertPayload.of(life, desk))
                .sorted(comparing(AlertPayload::changedOn).reversed().thenComparing(AlertPayload::id))
                .toList();
    }

    private static State stateAfter(AlertChange last) {
        return AlertHistory.isOpenAfter(last) ? State.OPEN : State.RESOLVED;
    }
}
