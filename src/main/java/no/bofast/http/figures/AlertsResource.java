package no.bofast.http.figures;

import static java.util.Comparator.comparing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.view.AlertHistory;
import no.bofast.warning.AlertChange;

/**
 * {@code GET /api/v1/alerts?municipality=&state=&limit=}: alerts with their lives, the latest changed first; {@code GET
 * /api/v1/alerts/{id}}: one of them.
 */
public record AlertsResource(FigureSources sources) implements Resource {

    /** Whether an alert stands. */
    enum State {
        OPEN,
        RESOLVED
    }

    /** So many lives of alerts are told of if not asked for more. */
    private static final int MOST = 200;

    /** @param total how many there are; the answer may be limited to fewer */
    record Answer(AsOf asOf, int total, List<AlertPayload> alerts) {}

    record One(AsOf asOf, AlertPayload alert) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/alerts", ctx -> ctx.json(answer(ctx, sources.of(ctx))));
        routes.get("/api/v1/alerts/{id}", ctx -> ctx.json(one(ctx.pathParam("id"), sources.of(ctx))));
    }

    private static One one(String id, FigureSource source) {
        return new One(source.asOf(), alert(id, source));
    }

    /** The alert of an id; 404 if there is none. */
    static AlertPayload alert(String id, FigureSource source) {
        return payloads(source, last -> last.alertId().equals(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("No alert has this id."));
    }

    private static Answer answer(Context ctx, FigureSource source) {
        Optional<MunicipalityCode> municipality =
                Query.municipality(ctx, "municipality", source.municipalities()).map(Municipality::code);
        Optional<State> state = Query.oneOf(ctx, "state", State.class);
        List<AlertPayload> found = payloads(
                source,
                last -> (municipality.isEmpty() || municipality.get().equals(last.municipality()))
                        && (state.isEmpty() || state.get() == stateAfter(last)));
        int limit = Query.count(ctx, "limit", MOST);
        return new Answer(
                source.asOf(), found.size(), found.stream().limit(limit).toList());
    }

    /** The alerts whose last change is wanted, the latest changed first. */
    static List<AlertPayload> payloads(FigureSource source, Predicate<AlertChange> wanted) {
        return source.lives().values().stream()
                .filter(life -> wanted.test(life.get(life.size() - 1)))
                .map(life -> AlertPayload.of(life, source))
                .sorted(comparing(AlertPayload::changedOn).reversed().thenComparing(AlertPayload::id))
                .toList();
    }

    private static State stateAfter(AlertChange last) {
        return AlertHistory.isOpenAfter(last) ? State.OPEN : State.RESOLVED;
    }
}
