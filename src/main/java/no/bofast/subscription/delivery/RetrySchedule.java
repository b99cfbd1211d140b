package no.bofast.subscription.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a message is tried again: after delays that double, a quarter more or less by chance so that receivers that come back
 * aren't met by everybody at once; not for ever.
 *
 * @param first delay after the first attempt
 * @param longest greatest delay
 * @param giveUpAfter how long after it was queued a message is given up; every message is tried at least once
 */
public record RetrySchedule(Duration first, Duration longest, Duration giveUpAfter) {

    /** 5 s, 10 s, 20 s … 4 h, over three days: about 32 attempts. */
    public static final RetrySchedule DEFAULT =
            new RetrySchedule(Duration.ofSeconds(5), Duration.ofHours(4), Duration.ofDays(3));

    private static final double JITTER = 0.25;

    /** A receiver may not put its messages off for longer. */
    private static final Duration LONGEST_ASKED_FOR = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 30;

    public RetrySchedule {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("the first retry must come after some time, and the longest not before");
        }
    }

    /**
     * When to try again.
     *
     * @param attempts made so far, at least 1
     * @param asked how long the receiver asked to be left alone
     * @param chance from 0 to 1
     * @return empty to give up
     */
    public Optional<Instant> next(int attempts, Instant queued, Instant now, Optional<Duration> asked, double chance) {
        Duration own = delay(attempts, chance);
        Duration delay = asked.map(RetrySchedule::bounded)
                .filter(wanted -> wanted.compareTo(own) > 0)
                .orElse(own);
        Instant next = now.plus(delay);
        return next.isAfter(queued.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }

    private static Duration bounded(Duration asked) {
        return asked.compareTo(LONGEST_ASKED_FOR) > 0 ? LONGEST_ASKED_FOR : asked;
    }

    private Duration delay(int attempts, double chance) {
        int doublings = Math.min(attempts - 1, MOST_DOUBLINGS);
        double millis = Math.min((double) first.toMillis() * (1L << doublings), longest.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * chance)));
    }
}
