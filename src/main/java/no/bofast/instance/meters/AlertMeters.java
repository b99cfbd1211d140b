package no.bofast.instance.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.bofast.domain.MunicipalityCode;
import no.bofast.view.AlertHistory;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;

/**
 * Gauges of the alerts that stand, by rule and severity and by municipality, asked for at each scrape.
 *
 * <p>The alerts are those that everyone sees.
 * The series are fixed from the start. What stands is gathered once for all gauges, when the history has changed.
 */
public final class AlertMeters implements MeterBinder {

    private static final long NEVER = -1;

    private final Supplier<AlertHistory> history;
    private final Collection<MunicipalityCode> municipalities;
    private List<AlertChange> open = List.of();
    private long gatheredAt = NEVER;
    private AlertHistory gatheredFrom;

    public AlertMeters(Supplier<AlertHistory> history, Collection<MunicipalityCode> municipalities) {
        this.history = history;
        this.municipalities = municipalities;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Rule rule : Rule.OF_EARLY_WARNING) {
            for (Severity severity : Severity.values()) {
                bind(rule, severity, meters);
            }
        }
        municipalities.forEach(code -> bind(code, meters));
    }

    private void bind(Rule rule, Severity severity, MeterRegistry meters) {
        Gauge.builder("bofast.alerts.open", () -> count(alert -> alert.rule() == rule && alert.severity() == severity))
                .description("Alerts that stand, by rule and severity")
                .tag("rule", label(rule))
                .tag("severity", label(severity))
                .register(meters);
    }

    private void bind(MunicipalityCode code, MeterRegistry meters) {
        Gauge.builder(
                        "bofast.municipality.alerts.open",
                        () -> count(alert -> alert.municipality().equals(code)))
                .description("Alerts that stand, by municipality")
                .tag("municipality", code.toString())
                .register(meters);
    }

    private long count(Predicate<AlertChange> wanted) {
        return open().stream().filter(wanted).count();
    }

    private synchronized List<AlertChange> open() {
        AlertHistory shown = history.get();
        long revision = shown.revision();
        if (shown != gatheredFrom || revision != gatheredAt) {
            open = shown.lives().values().stream()
                    .map(life -> life.get(life.size() - 1))
                    .filter(AlertHistory::isOpenAfter)
                    .toList();
            gatheredAt = revision;
            gatheredFrom = shown;
        }
        return open;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
