package no.bofast.subscription.delivery;

import java.util.Map;
import java.util.function.DoubleSupplier;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Decider;
import no.bofast.subscription.Retention;

/**
 * What a dispatcher works with.
 *
 * @param senders one for each channel that is sent through
 * @param chance from 0 to 1, anew at each call
 */
public record DispatcherParts(
        Decider decider,
        Letters letters,
        Map<Channel.Type, Sender> senders,
        RetrySchedule schedule,
        DoubleSupplier chance,
        Retention retention,
        DeliveryMeters meters) {}
