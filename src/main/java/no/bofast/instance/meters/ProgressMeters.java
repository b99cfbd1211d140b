package no.bofast.instance.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.bofast.view.Progress;

/**
 * Gauges of how far an instance's read model has come, asked for at each scrape.
 *
 * <p>What isn't known is NaN: the register clock before the first event, the events behind while the broker doesn't answer.
 *
 * @param ends by input partition, the end offset; empty if the broker doesn't answer
 */
public record ProgressMeters(Supplier<Progress> progress, Supplier<Optional<Map<Integer, Long>>> ends, Clock wallClock)
        implements MeterBinder {

    private static final double MILLIS_PER_SECOND = 1_000;

    @Override
    public void bindTo(MeterRegistry meters) {
        seconds("bofast.register.clock", this::registerClock, "Register clock, in seconds since 1970", meters);
        seconds(
                "bofast.register.lag",
                this::registerLag,
                "How far the register clock is behind the wall clock",
                meters);
        seconds("bofast.last.advance", this::lastAdvance, "When progress last moved, in seconds since 1970", meters);
        Gauge.builder("bofast.events.behind", this::behind)
                .description(
                        "Events of the input that the read model doesn't show yet; NaN if the broker doesn't answer")
                .register(meters);
        Gauge.builder("bofast.input.partitions.silent", this::silent)
                .description("Input partitions in which no record ever was while others have some: the register clock"
                        + " waits for them; NaN if the broker doesn't answer")
                .register(meters);
    }

    private static void seconds(String name, Supplier<Number> value, String description, MeterRegistry meters) {
        Gauge.builder(name, value).baseUnit("seconds").description(description).register(meters);
    }

    private double registerClock() {
        Progress now = progress.get();
        return now.hasStarted() ? epochSeconds(now.registerClock()) : Double.NaN;
    }

    private double registerLag() {
        Progress now = progress.get();
        return now.hasStarted()
                ? Duration.between(now.registerClock(), wallClock.instant()).toMillis() / MILLIS_PER_SECOND
                : Double.NaN;
    }

    private double lastAdvance() {
        return epochSeconds(progress.get().lastAdvance());
    }

    private double behind() {
        return ends.get().map(known -> (double) progress.get().behind(known)).orElse(Double.NaN);
    }

    private double silent() {
        return ends.get().map(known -> (double) Progress.silent(known).size()).orElse(Double.NaN);
    }

    private static double epochSeconds(Instant instant) {
        return instant.toEpochMilli() / MILLIS_PER_SECOND;
    }
}
