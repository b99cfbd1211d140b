package no.bofast.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;
import no.bofast.http.server.HealthResource;
import no.bofast.http.server.Insight;
import no.bofast.http.server.MetricsResource;
import no.bofast.view.Health;

/** What those see who watch the instance. */
record Watched(Supplier<Health.Vitals> vitals, PrometheusMeterRegistry meters) {

    HealthResource health(Insight insight) {
        return new HealthResource(Health.DEFAULT, vitals, insight);
    }

    MetricsResource metrics(Insight insight) {
        return new MetricsResource(meters::scrape, insight);
    }
}
