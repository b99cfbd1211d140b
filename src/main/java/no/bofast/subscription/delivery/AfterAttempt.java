package no.bofast.subscription.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;

/** Says how a message stands after an attempt. */
record AfterAttempt(RetrySchedule schedule, DoubleSupplier chance) {

    /**
     * How a message stands.
     *
     * @param message as it is known now, which may be further than when the attempt began: what was delivered or given up meanwhile
     *     is not taken back by a failure
     */
    Delivery after(Delivery message, Result result, Instant now) {
        boolean isLate = result.outcome() != Result.Outcome.DELIVERED && message.state() != State.QUEUED;
        return isLate || message.isDelivered() ? message : settled(message, result, now);
    }

    private Delivery settled(Delivery message, Result result, Instant now) {
        return switch (result.outcome()) {
            case DELIVERED -> message.tried(State.DELIVERED, now, now, result.detail());
            case REFUSED, GONE -> message.tried(State.DEAD, now, now, result.detail());
            case FAILED -> failed(message, result, now);
        };
    }

    private Delivery failed(Delivery message, Result result, Instant now) {
        Optional<Instant> next =
                schedule.next(message.attempts() + 1, message.since(), now, result.retryAfter(), chance.getAsDouble());
        return next.map(again -> message.tried(State.QUEUED, now, again, result.detail()))
                .orElseGet(() -> message.tried(State.DEAD, now, now, result.detail()));
    }
}
