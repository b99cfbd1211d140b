package no.bofast.http.figures;

import static java.util.Comparator.comparing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import no.bofast.access.Caller;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.server.Callers;
import no.bofast.http.server.Resource;

/**
 * {@code GET /api/v1/caller}: who the caller is here, and what is shown to them exactly.
 *
 * @param canSignIn whether a token can change that
 */
public record CallerResource(FigureSources sources, boolean canSignIn) implements Resource {

    /**
     * @param identity as in the audit trail
     * @param municipalities those the caller speaks for, and sees exactly
     * @param counts whether all counts are shown {@code exact} or {@code released}
     */
    record Answer(String role, String identity, List<Own> municipalities, String counts, boolean canSignIn) {}

    record Own(String code, String name) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/caller", ctx -> ctx.json(answer(ctx)));
    }

    private Answer answer(Context ctx) {
        Caller caller = Callers.of(ctx);
        FigureSource source = sources.of(caller);
        return new Answer(
                caller.role().label(),
                caller.identity(),
                caller.municipalities().stream()
                        .map(code -> own(code, source))
                        .sorted(comparing(Own::code))
                        .toList(),
                source.countsLabel(),
                canSignIn);
    }

    private static Own own(MunicipalityCode code, FigureSource source) {
        return new Own(code.toString(), source.nameOf(code).orElse(code.toString()));
    }
}
