package no.bofast.instance.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionStore;
import no.bofast.subscription.delivery.DeliveryMeters;

/**
 * Attempts to deliver, by channel and by what they led to, and the messages that failed and are yet to get through. The series
 * are fixed from the start.
 */
public final class SubscriptionMeters implements DeliveryMeters {

    private final MeterRegistry meters;

    public SubscriptionMeters(MeterRegistry meters) {
        this.meters = meters;
        for (Channel.Type channel : Channel.Type.values()) {
            for (Outcome outcome : Outcome.values()) {
                counter(channel, outcome);
            }
        }
    }

    /** Every instance knows the messages of all. */
    public void watch(SubscriptionStore store) {
        for (Channel.Type channel : Channel.Type.values()) {
            Gauge.builder("bofast.deliveries.failing", store, known -> failing(channel, known))
                    .description("Messages that failed and will be tried again, by channel")
                    .tag("channel", channel.label())
                    .strongReference(true)
                    .register(meters);
        }
    }

    private static long failing(Channel.Type channel, SubscriptionStore store) {
        return store.all().stream()
                .filter(Subscription::isActive)
                .filter(subscription -> subscription.channel().type() == channel)
                .flatMap(subscription -> store.messages(subscription.id()).stream())
                .filter(Delivery::isFailing)
                .count();
    }

    @Override
    public void count(Channel.Type channel, Outcome outcome) {
        counter(channel, outcome).increment();
    }

    private Counter counter(Channel.Type channel, Outcome outcome) {
        return Counter.builder("bofast.deliveries")
                .description("Attempts to deliver a message, by channel and by what they led to")
                .tag("channel", channel.label())
                .tag("outcome", outcome.label())
                .register(meters);
    }
}
