package no.bofast.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which messages to a subscriber are forgotten: those delivered or given up, when nothing has happened to them for a while.
 *
 * <p>What tells of an alert that goes on is kept, so that its subscriber is told the end of it; and the newest one, behind which the
 * next is numbered.
 *
 * @param time how long messages are remembered
 */
public record Retention(Duration time) {

    public static final Retention DEFAULT = new Retention(Duration.ofDays(30));

    /** Messages are remembered so much longer than news, whose publisher's clock may differ from that of who forgets. */
    private static final Duration LONGER_THAN_NEWS = Duration.ofDays(1);

    public Retention {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("messages must be remembered for some time, got: " + time);
        }
    }

    /**
     * Those of one subscriber's messages that are to be forgotten now.
     *
     * @param isOver whether an alert goes on no more
     */
    public List<Delivery> past(Collection<Delivery> messages, Predicate<String> isOver, Instant now) {
        Instant oldest = now.minus(time).minus(LONGER_THAN_NEWS);
        Optional<Delivery> newest = messages.stream().max(Comparator.comparing(Delivery::position));
        return messages.stream()
                .filter(message -> !message.isWaiting() && message.movedAt().isBefore(oldest))
                .filter(message -> message.told().stream().allMatch(told -> isOver.test(told.alertId())))
                .filter(message -> !message.equals(newest.orElseThrow()))
                .toList();
    }
}
