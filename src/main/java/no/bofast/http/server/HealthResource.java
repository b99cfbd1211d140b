package no.bofast.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.function.Supplier;
import no.bofast.view.Health;

/** {@code GET /health/live} and {@code /health/ready}: 200 or 503, with the reason and the register clock for the operator. */
public record HealthResource(Health health, Supplier<Health.Vitals> vitals, Insight insight) implements Resource {

    record Answer(String status, String reason, Instant registerClock) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", ctx -> {
            Health.Vitals now = vitals.get();
            answer(ctx, health.live(now), now);
        });
        routes.get("/health/ready", ctx -> {
            Health.Vitals now = vitals.get();
            answer(ctx, health.ready(now), now);
        });
    }

    private void answer(Context ctx, Health.Verdict verdict, Health.Vitals now) {
        boolean isTold = insight.isFor(ctx);
        Instant clock = isTold && now.progress().hasStarted() ? now.progress().registerClock() : null;
        ctx.status(verdict.ok() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .json(new Answer(verdict.ok() ? "UP" : "DOWN", isTold ? verdict.reason() : null, clock));
    }
}
