package no.bofast.subscription.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of one attempt.
 *
 * @param detail in a few words, such as {@code HTTP 503}; for the subscriber and the operator
 * @param retryAfter how long the receiver wants to be left alone
 */
public record Result(Outcome outcome, String detail, Optional<Duration> retryAfter) {

    /** Kinds of results. */
    public enum Outcome {
        DELIVERED,
        FAILED,
        /** The message itself is refused, and would be every time. */
        REFUSED,
        /** The receiver says that it will never come back. */
        GONE
    }

    public static Result delivered(String detail) {
        return new Result(Outcome.DELIVERED, detail, Optional.empty());
    }

    public static Result refused(String detail) {
        return new Result(Outcome.REFUSED, detail, Optional.empty());
    }

    public static Result failed(String detail) {
        return new Result(Outcome.FAILED, detail, Optional.empty());
    }
}
