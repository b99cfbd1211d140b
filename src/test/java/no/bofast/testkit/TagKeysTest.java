package no.bofast.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Micrometer takes a second set of tag keys under one name in silence; the guard doesn't. */
class TagKeysTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void oneNameWithTwoSetsOfKeysIsFoundInRegistryAndText() {
        meters.counter("bofast.deliveries", "channel", "email").increment();
        meters.counter("bofast.deliveries", "channel", "email", "outcome", "retried")
                .increment();
        meters.counter("bofast.attempts", "channel", "email").increment();
        meters.counter("bofast.attempts", "channel", "webhook").increment();

        Set<Set<String>> both = Set.of(Set.of("channel"), Set.of("channel", "outcome"));
        assertThat(TagKeys.differingIn(meters))
                .containsOnlyKeys("bofast.deliveries")
                .containsValue(both);
        assertThat(TagKeys.differingIn(meters.scrape()))
                .containsOnlyKeys("bofast_deliveries_total")
                .containsValue(both);
    }

    @Test
    void aHistogramHasOneSet() {
        meters.timer("bofast.wait", "channel", "email").record(Duration.ofSeconds(1));

        assertThat(TagKeys.differingIn(meters.scrape())).isEmpty();
    }
}
