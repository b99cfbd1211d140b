package no.bofast.http.server;

import io.javalin.config.RoutesConfig;
import java.util.function.Supplier;

/** {@code GET /metrics}: the metrics in Prometheus' text format. */
public record MetricsResource(Supplier<String> scrape, Insight insight) implements Resource {

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", ctx -> {
            insight.require(ctx);
            ctx.result(scrape.get()).contentType(TEXT_FORMAT);
        });
    }
}
