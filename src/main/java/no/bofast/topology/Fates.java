package no.bofast.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.RejectionReason;

/**
 * Counts what became of every record of the input topics: received = applied + ignored + rejected.
 *
 * <p>Counts deliveries, so a record that is read again after a crash is counted again; the published numbers are not.
 */
final class Fates {

    /** Why a good record changed nothing. */
    enum Ignored {
        /** The same event was known, in this version or in one registered later. */
        DUPLICATE,
        /** The person has been erased. */
        ERASED,
        /** A copy, made when the input was rewritten, of what was refused before. */
        COPY
    }

    /** Upper bounds of the delays told apart, in days: a day, a week, a fortnight, then months and years. */
    private static final double[] DELAYS = {1, 7, 14, 30, 61, 91, 182, 365, 730};

    private final Counter received;
    private final Counter applied;
    private final Map<Ignored, Counter> ignored = new EnumMap<>(Ignored.class);
    private final Map<RejectionReason, Counter> rejected = new EnumMap<>(RejectionReason.class);
    private final Counter astray;
    private final DistributionSummary delay;

    Fates(MeterRegistry registry) {
        received = Counter.builder("bofast.events.received")
                .description("Records read from the input topics, heartbeats included")
                .register(registry);
        applied = Counter.builder("bofast.events.applied")
                .description(
                        "Records that became part of a history, moved the clock, or tell what is asked and decided")
                .register(registry);
        for (Ignored reason : Ignored.values()) {
            ignored.put(reason, ignored(reason, registry));
        }
        for (RejectionReason reason : RejectionReason.values()) {
            rejected.put(reason, rejected(reason, registry));
        }
        astray = Counter.builder("bofast.events.astray")
                .description(
                        "Records that lay in another partition than their person belongs to, and were brought home")
                .register(registry);
        delay = DistributionSummary.builder("bofast.registration.delay")
                .baseUnit("days")
                .description("Days from a new fact to its registration; one registered ahead of time counts as 0")
                .serviceLevelObjectives(DELAYS)
                .register(registry);
    }

    private static Counter ignored(Ignored reason, MeterRegistry registry) {
        return Counter.builder("bofast.events.ignored")
                .description("Good records that changed nothing, by reason")
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private static Counter rejected(RejectionReason reason, MeterRegistry registry) {
        return Counter.builder("bofast.events.rejected")
                .description("Records sent to the dead letters, by reason")
                .tag("reason", reason.label())
                .register(registry);
    }

    void received() {
        received.increment();
    }

    /** A record was sent on to the partition where it belongs; its fate is counted there. */
    void astray() {
        astray.increment();
    }

    void applied() {
        applied.increment();
    }

    /** An event became part of a history; how late it was registered is told if it is a new fact, not a correction. */
    void applied(RegisterEvent event) {
        applied.increment();
        if (event.fact().isPresent() && event.replaces().isEmpty()) {
            long days = ChronoUnit.DAYS.between(event.occurredOn(), RegisterTime.dateOf(event.registeredAt()));
            delay.record(Math.max(0, days));
        }
    }

    void ignored(Ignored reason) {
        ignored.get(reason).increment();
    }

    void rejected(RejectionReason reason) {
        rejected.get(reason).increment();
    }
}
