package no.bofast.cli;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import no.bofast.disclosure.CountId;
import no.bofast.disclosure.Disclosure;
import no.bofast.http.Ratio;
import no.bofast.warning.Measured;

/**
 * Gauges of departures against what was to be expected, of the country or a municipality, as the API tells them; NaN until
 * they are evaluated.
 *
 * @param of the beginning of the names
 * @param tag tells them from the others of these names
 * @param departures under which the count is rounded
 */
record MeasuredMeters(
        String of, Tag tag, CountId departures, Disclosure disclosure, Supplier<Optional<Measured>> measured)
        implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        bind(".departures", "Departures in the last closed months, as they may be shown", this::shown, meters);
        bind(".expected", "Departures to expect in the last closed months", MeasuredMeters::expected, meters);
        bind(".ratio", "Departures against the expected, drawn a little towards 1", this::ratio, meters);
    }

    private void bind(String name, String description, ToDoubleFunction<Measured> figure, MeterRegistry meters) {
        Gauge.builder(of + name, () -> measured.get().map(figure::applyAsDouble).orElse(Double.NaN))
                .description(description)
                .tags(Tags.of(tag))
                .register(meters);
    }

    private int shown(Measured exact) {
        return disclosure.count(departures, exact.observed());
    }

    private static double expected(Measured exact) {
        return Math.rint(exact.expected() * 10) / 10;
    }

    private double ratio(Measured exact) {
        Double ratio =
                Ratio.of(exact, shown(exact), disclosure.isExact(departures)).ratio();
        return ratio == null ? Double.NaN : ratio;
    }
}
