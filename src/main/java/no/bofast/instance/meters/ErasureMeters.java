package no.bofast.instance.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import no.bofast.domain.ErasureTerms;
import no.bofast.erasure.ErasureWatch;

/**
 * Gauges of the erasures that aren't finished, at the instance that looks for them; NaN at the others.
 *
 * @param found what the last look found
 */
public record ErasureMeters(Supplier<Optional<ErasureWatch.Found>> found, ErasureTerms terms, Clock clock)
        implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "bofast.erasures.pending",
                        () -> found.get()
                                .map(ErasureWatch.Found::pending)
                                .map(Integer::doubleValue)
                                .orElse(Double.NaN))
                .description("People who were erased and of whom the input still holds something; NaN where another"
                        + " instance looks")
                .register(meters);
        Gauge.builder("bofast.erasure.oldest.seconds", this::oldestSeconds)
                .description(
                        "How long ago the first of them was erased; 0 if there are none, NaN where another instance"
                                + " looks")
                .register(meters);
        Gauge.builder("bofast.erasure.within.seconds", () -> terms.within().toSeconds())
                .description("Within which time an erasure is to be finished")
                .register(meters);
    }

    private double oldestSeconds() {
        return found.get()
                .map(now -> now.oldest()
                        .map(first -> Duration.between(first, clock.instant()).toSeconds())
                        .orElse(0L)
                        .doubleValue())
                .orElse(Double.NaN);
    }
}
