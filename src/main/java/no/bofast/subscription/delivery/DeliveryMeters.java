package no.bofast.subscription.delivery;

import no.bofast.subscription.Channel;

/** Is told what became of attempts, to count them. */
@FunctionalInterface
public interface DeliveryMeters {

    /** What an attempt led to, as the metric's label says it. */
    enum Outcome {
        DELIVERED,
        /** It failed, and will be tried again. */
        RETRIED,
        /** It was given up. */
        DEAD;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    void count(Channel.Type channel, Outcome outcome);
}
