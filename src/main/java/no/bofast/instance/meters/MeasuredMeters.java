package no.bofast.instance.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import no.bofast.warning.Measured;
import no.bofast.warning.Outlook;

/**
 * Gauges of departures against what was to be expected, of the country or a municipality, as the API tells them; NaN until
 * they are evaluated.
 *
 * @param of the beginning of the names
 * @param tag tells them from the others of these names
 * @param window which of an outlook's windows they are of
 */
record MeasuredMeters(String of, Tag tag, Function<Outlook, Measured> window, Supplier<Optional<Outlook>> outlook)
        implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        bind(".departures", "Departures in the last closed months, by the last release", this::departures, meters);
        bind(".expected", "Departures to expect in the last closed months", this::expected, meters);
        bind(".ratio", "Departures against the expected, drawn a little towards 1", this::ratio, meters);
    }

    private void bind(String name, String description, ToDoubleFunction<Outlook> figure, MeterRegistry meters) {
        Gauge.builder(of + name, () -> outlook.get().map(figure::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .tags(Tags.of(tag))
                .register(meters);
    }

    private int departures(Outlook known) {
        return window.apply(known).observed();
    }

    /** As precise as the API tells it. */
    private double expected(Outlook known) {
        return Math.rint(window.apply(known).expected() * 10) / 10;
    }

    private double ratio(Outlook known) {
        return Math.rint(window.apply(known).ratio() * 100) / 100;
    }
}
