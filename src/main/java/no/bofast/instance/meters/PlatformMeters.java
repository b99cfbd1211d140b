package no.bofast.instance.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Gauges of what an instance leans on, asked for at each scrape: the brokers of the cluster and the schema registry.
 *
 * <p>An instance works on without one broker of three and, for a while, without the registry; so this must be told before
 * it hurts.
 *
 * @param brokers how many there are; empty if the cluster doesn't say
 */
public record PlatformMeters(Supplier<Optional<Integer>> brokers, BooleanSupplier registryAnswers)
        implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "bofast.kafka.brokers",
                        () -> brokers.get().map(Integer::doubleValue).orElse(Double.NaN))
                .description("Brokers that the Kafka cluster has now; NaN if it doesn't answer")
                .register(meters);
        Gauge.builder("bofast.registry.answers", () -> registryAnswers.getAsBoolean() ? 1 : 0)
                .description("1 if the schema registry answers, 0 if it doesn't")
                .register(meters);
    }
}
