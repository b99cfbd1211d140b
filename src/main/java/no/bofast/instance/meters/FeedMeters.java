package no.bofast.instance.meters;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import no.bofast.connect.Fate;
import no.bofast.connect.run.Feed;

/** A connector: what became of its records, how far it is behind, what it remembers, and whether it reads. */
public final class FeedMeters implements MeterBinder {

    private final String name;
    private final Feed connector;

    public FeedMeters(String name, Feed connector) {
        this.name = name;
        this.connector = connector;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Fate fate : Fate.values()) {
            FunctionCounter.builder(
                            "bofast.connect.records",
                            connector,
                            reading -> reading.fates().of(fate))
                    .description("Records of a feed by what became of them")
                    .tag("connector", name)
                    .tag("fate", fate.label())
                    .tag("kind", fate.kind().name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        FunctionCounter.builder(
                        "bofast.connect.forgotten",
                        connector,
                        reading -> reading.fates().forgotten())
                .description("What was known of people without a settlement and forgotten for want of room")
                .tag("connector", name)
                .register(meters);
        gauge(meters, "bofast.connect.lag", "Records of a feed still to be read", Feed::lag);
        gauge(meters, "bofast.connect.people", "People that a connector remembers", Feed::people);
        gauge(meters, "bofast.connect.state.bytes", "Bytes of heap that they take", Feed::stateBytes);
        gauge(meters, "bofast.connect.lost", "Records deleted before they were read", Feed::lost);
        gauge(meters, "bofast.connect.up", "1 while a connector reads", reading -> reading.isReading() ? 1 : 0);
    }

    private void gauge(MeterRegistry meters, String metric, String what, ToDoubleFunction<Feed> value) {
        Gauge.builder(metric, connector, value)
                .description(what)
                .tag("connector", name)
                .register(meters);
    }
}
