package no.bofast.cli;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import no.bofast.disclosure.CountId;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.view.AlertHistory;
import no.bofast.view.MonitorView;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Measured;
import no.bofast.warning.Outlook;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;

/**
 * Gauges of what the monitor has found, asked for at each scrape: alerts, dead letters, departures and those expected.
 *
 * <p>The series are fixed from the start and bounded by rules, reasons and municipalities. Counts go through
 * {@code disclosure} as those of the API do, under the same identities; a departure that isn't evaluated yet is NaN.
 */
record DomainMeters(MonitorView view, Disclosure disclosure, Collection<MunicipalityCode> municipalities)
        implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Rule rule : Rule.values()) {
            for (Severity severity : Severity.values()) {
                bindOpenAlerts(rule, severity, meters);
            }
        }
        for (RejectionReason reason : RejectionReason.values()) {
            bindDeadLetters(reason, meters);
        }
        Gauge.builder("bofast.municipalities", () -> view.municipalities().size())
                .description("Municipalities in which anything was ever counted")
                .register(meters);
        bindNation(3, Outlook::last3, meters);
        bindNation(12, Outlook::last12, meters);
        municipalities.forEach(code -> bindMunicipality(code, meters));
    }

    private void bindOpenAlerts(Rule rule, Severity severity, MeterRegistry meters) {
        Gauge.builder("bofast.alerts.open", () -> openAlerts(rule, severity))
                .description("Alerts that stand, by rule and severity")
                .tag("rule", label(rule))
                .tag("severity", label(severity))
                .register(meters);
    }

    private long openAlerts(Rule rule, Severity severity) {
        return view.alerts().lives().values().stream()
                .map(DomainMeters::last)
                .filter(AlertHistory::isOpenAfter)
                .filter(alert -> alert.rule() == rule && alert.severity() == severity)
                .count();
    }

    private static AlertChange last(List<AlertChange> life) {
        return life.get(life.size() - 1);
    }

    private void bindDeadLetters(RejectionReason reason, MeterRegistry meters) {
        Gauge.builder("bofast.dead.letters", () -> view.deadLetters().getOrDefault(reason, 0L))
                .description("Distinct bad events among the dead letters, by reason")
                .tag("reason", reason.label())
                .register(meters);
    }

    private void bindNation(int months, Function<Outlook, Measured> window, MeterRegistry meters) {
        Tags tags = Tags.of("months", Integer.toString(months));
        Gauge.builder(
                        "bofast.nation.departures",
                        () -> measured(
                                MunicipalityCode.PROTECTED,
                                outlook -> observed(CountId.national("departures"), window.apply(outlook))))
                .description("Departures in the country in the last closed months, as they may be shown")
                .tags(tags)
                .register(meters);
        Gauge.builder(
                        "bofast.nation.expected",
                        () -> measured(
                                MunicipalityCode.PROTECTED,
                                outlook -> expected(CountId.national("at_risk"), outlook, window.apply(outlook))))
                .description("Departures to expect in the country in the last closed months")
                .tags(tags)
                .register(meters);
    }

    private void bindMunicipality(MunicipalityCode code, MeterRegistry meters) {
        Gauge.builder(
                        "bofast.municipality.departures",
                        () -> measured(code, outlook -> observed(CountId.of(code, "departures"), outlook.last12())))
                .description("Departures of the last 12 closed months by municipality, as they may be shown")
                .tag("municipality", code.toString())
                .register(meters);
        Gauge.builder(
                        "bofast.municipality.expected",
                        () -> measured(
                                code, outlook -> expected(CountId.of(code, "at_risk"), outlook, outlook.last12())))
                .description("Departures to expect in the last 12 closed months by municipality")
                .tag("municipality", code.toString())
                .register(meters);
    }

    private double measured(MunicipalityCode code, ToDoubleFunction<Outlook> figure) {
        Optional<Outlook> outlook = view.outlook(code);
        return outlook.isPresent() ? figure.applyAsDouble(outlook.get()) : Double.NaN;
    }

    private double observed(CountId id, Measured measured) {
        return disclosure.count(id, measured.observed());
    }

    /** As precise as the API tells it. */
    private double expected(CountId atRisk, Outlook outlook, Measured measured) {
        return Math.rint(disclosure.expected(atRisk, measured.expected(), outlook.atRisk()) * 10) / 10;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
