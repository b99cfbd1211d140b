package no.bofast.instance.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.view.MonitorView;
import no.bofast.view.MunicipalityView;
import no.bofast.view.Standing;
import no.bofast.view.Views;
import no.bofast.warning.Measured;
import no.bofast.warning.Outlook;

/**
 * Gauges of what the monitor has found, asked for at each scrape: dead letters, people, departures and those expected.
 *
 * <p>The series are fixed from the start and bounded by reasons and municipalities. Counts of people are those of the last release, unless everyone
 * sees exact ones; a departure that isn't evaluated yet is NaN.
 */
public record DomainMeters(Views views, Collection<MunicipalityCode> municipalities) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        for (RejectionReason reason : RejectionReason.values()) {
            bindDeadLetters(reason, meters);
        }
        Gauge.builder("bofast.municipalities", () -> released().municipalities().size())
                .description("Municipalities in which anything was ever counted")
                .register(meters);
        Gauge.builder("bofast.nation.settled", this::settled)
                .description("People with a valid settlement, by the last release")
                .register(meters);
        nation(3, Outlook::last3).bindTo(meters);
        nation(12, Outlook::last12).bindTo(meters);
        municipalities.forEach(code -> municipality(code).bindTo(meters));
    }

    private MonitorView released() {
        return views.released().get();
    }

    private void bindDeadLetters(RejectionReason reason, MeterRegistry meters) {
        Gauge.builder("bofast.dead.letters", () -> views.live().deadLetters().getOrDefault(reason, 0L))
                .description("Distinct bad events among the dead letters, by reason")
                .tag("reason", reason.label())
                .register(meters);
    }

    private int settled() {
        return released().municipalities().values().stream()
                .map(MunicipalityView::standing)
                .mapToInt(Standing::settled)
                .sum();
    }

    private MeasuredMeters nation(int months, Function<Outlook, Measured> window) {
        return new MeasuredMeters(
                "bofast.nation",
                Tag.of("months", Integer.toString(months)),
                window,
                () -> released().outlook(MunicipalityCode.PROTECTED));
    }

    private MeasuredMeters municipality(MunicipalityCode code) {
        return new MeasuredMeters(
                "bofast.municipality",
                Tag.of("municipality", code.toString()),
                Outlook::last12,
                () -> released().outlook(code));
    }
}
